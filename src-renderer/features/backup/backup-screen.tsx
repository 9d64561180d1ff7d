import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupCopy } from '@shared/contract/backup-contract';
import { formatFailure, formatFailureCode } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { useLongCall } from '../../api/use-long-call';
import { MessageBox } from '../../components/message-box';
import { ProgressPanel } from '../../components/progress-panel';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { BackupRegister } from './backup-register';
import { BackupSummary } from './backup-summary';
import { RestoreWizard } from './restore-wizard';
import { SettingsDialog } from './settings-dialog';

/** Copies of the school's database: how it stands at a glance, the register, places, restoring (BAK-01…05). */
export function BackupScreen() {
  const { rights } = useSession();
  const mayManage = rights.includes('backup.manage');
  const queryClient = useQueryClient();
  const state = useCallQuery('backup.getState', {});
  const copies = useCallQuery('backup.listCopies', {});
  const making = useLongCall('backup.makeCopy');
  const [made, setMade] = useState<readonly BackupCopy[]>([]);
  const [opened, setOpened] = useState<'settings' | 'restore' | null>(null);
  const make = async () => {
    setMade([]);
    const { output } = await making.run({});
    if (output) setMade(output);
    for (const key of ['backup.getState', 'backup.listCopies', 'backup.listAlarms']) void queryClient.invalidateQueries({ queryKey: [key] });
  };
  const close = () => { setOpened(null); };
  if (state.data?.isOnServer === true) return <Screen title="Резервные копии"><MessageBox kind="notice">{formatFailureCode('backupOnServer')}</MessageBox></Screen>;
  if (opened === 'restore') return <RestoreWizard copies={copies.data ?? []} onClose={close} />;
  return (
    <Screen
      title="Резервные копии"
      actions={
        <Group gap="xs" wrap="nowrap">
          {rights.includes('backup.restore') && <Button variant="default" onClick={() => { setOpened('restore'); }}>Восстановить…</Button>}
          {mayManage && <Button disabled={making.isRunning} onClick={() => { void make(); }}>Сделать копию сейчас</Button>}
        </Group>
      }
    >
      {making.isRunning && <ProgressPanel title="Делаем копию" progress={making.progress} onCancel={making.cancel} />}
      {making.failure && <MessageBox>{formatFailure(making.failure)}</MessageBox>}
      {made.length > 0 && <MadeCopies copies={made} />}
      {state.isPending && <Reading />}
      {state.isError && <MessageBox onRetry={() => { void state.refetch(); }}>{formatFailure(state.error)}</MessageBox>}
      {state.data && <BackupSummary state={state.data} onSettings={mayManage ? () => { setOpened('settings'); } : null} />}
      {copies.isError && <MessageBox onRetry={() => { void copies.refetch(); }}>{formatFailure(copies.error)}</MessageBox>}
      {copies.data && <BackupRegister copies={copies.data} />}
      {opened === 'settings' && state.data && <SettingsDialog state={state.data} onClose={close} />}
    </Screen>
  );
}

function MadeCopies({ copies }: { readonly copies: readonly BackupCopy[] }) {
  const bad = copies.filter((copy) => copy.result !== 'good');
  const good = copies.length - bad.length;
  if (bad.length === 0) return <MessageBox kind="notice">{good === 1 ? 'Копия сделана и проверена.' : `Копии сделаны и проверены: ${String(good)}.`}</MessageBox>;
  return (
    <MessageBox kind={good > 0 ? 'warning' : 'refusal'}>
      {`${good > 0 ? `Сделано копий: ${String(good)}, не сделано: ${String(bad.length)}. ` : 'Копия не сделана. '}${bad.map((copy) => copy.findings).join(' ')}`}
    </MessageBox>
  );
}
