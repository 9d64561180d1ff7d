import { Button, Group, Stepper, Text } from '@mantine/core';
import { useState } from 'react';
import type { BackupComparison, BackupCopy } from '@shared/contract/backup-contract';
import { formatFailure } from '../../api/failure';
import { useLongCall } from '../../api/use-long-call';
import { MessageBox } from '../../components/message-box';
import { ProgressPanel } from '../../components/progress-panel';
import { Screen } from '../../components/screen';
import { ChooseCopyStep } from './choose-copy-step';
import { ConfirmRestoreStep } from './confirm-restore-step';
import { LossStep } from './loss-step';

type Props = { readonly copies: readonly BackupCopy[]; readonly onClose: () => void };

/** Choose a copy → what would be lost → the director's password → done: everybody signs in anew (BAK-04). */
export function RestoreWizard({ copies, onClose }: Props) {
  const comparing = useLongCall('backup.compare');
  const [comparison, setComparison] = useState<BackupComparison | null>(null);
  const [step, setStep] = useState(0);
  const compare = async (path: string) => {
    const { output } = await comparing.run({ path });
    if (!output) return;
    setComparison(output);
    setStep(1);
  };
  return (
    <Screen title="Восстановление из копии" actions={<Button variant="default" onClick={onClose}>К копиям</Button>}>
      <Stepper active={step} size="sm" mb="sm">
        <Stepper.Step label="Копия" />
        <Stepper.Step label="Что изменится" />
        <Stepper.Step label="Подтверждение директора" />
      </Stepper>
      {comparing.isRunning && <ProgressPanel title="Проверяем и сравниваем" progress={comparing.progress} onCancel={comparing.cancel} />}
      {comparing.failure && <MessageBox>{formatFailure(comparing.failure)}</MessageBox>}
      {step === 0 && !comparing.isRunning && <ChooseCopyStep copies={copies} onChoose={(path) => { void compare(path); }} />}
      {step === 1 && comparison && <LossStep comparison={comparison} />}
      {step === 2 && comparison && <ConfirmRestoreStep comparison={comparison} onBack={() => { setStep(1); }} onAgain={() => { setStep(0); }} />}
      {step === 1 && comparison && (
        <Group gap="xs" mt="sm">
          <Button variant="default" onClick={() => { setStep(0); }}>Выбрать другую копию</Button>
          <Button disabled={comparison.findings.length > 0} onClick={() => { setStep(2); }}>Дальше…</Button>
        </Group>
      )}
      {step === 0 && <Text size="sm" c="dimmed" mt="sm">На этом шаге ничего не меняется: копия проверяется и сравнивается с базой.</Text>}
    </Screen>
  );
}
