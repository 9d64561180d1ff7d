import { Button, Group, Stepper } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CreatedSchool } from '@shared/contract/storage-contract';
import { EntryLayout } from '../../../components/entry-layout';
import { isReadyToImport } from '../../exchange';
import type { CheckedFile } from './checked-file';
import { isFolderReady, type CheckedFolder } from './checked-folder';
import { CreateStep } from './create-step';
import { CreatedStep } from './created-step';
import { FileStep } from './file-step';
import { FolderStep } from './folder-step';

type Props = { readonly footer?: ReactNode; readonly onBack: () => void; readonly onDone?: (() => void) | undefined };
const LAST_STEP = 2;

/** A school from `school.xlsx`: folder, file with its check, administrator, then the slip with the first password. */
export function CreateSchoolScreen({ footer, onBack, onDone }: Props) {
  const [step, setStep] = useState(0);
  const [chosen, setChosen] = useState<CheckedFolder | null>(null);
  const [checked, setChecked] = useState<CheckedFile | null>(null);
  const [isCreating, setCreating] = useState(false);
  const [created, setCreated] = useState<CreatedSchool | null>(null);
  const canGoOn = step === 0 ? isFolderReady(chosen) : checked !== null && isReadyToImport(checked.report, checked.acceptsWarnings);
  return (
    <EntryLayout title="Новая школа" isWide footer={footer}>
      <Stepper active={created ? LAST_STEP + 1 : step} size="xs" allowNextStepsSelect={false} onStepClick={isCreating || created ? undefined : setStep}>
        <Stepper.Step label="Папка"><FolderStep chosen={chosen} onChosen={setChosen} /></Stepper.Step>
        <Stepper.Step label="Файл школы"><FileStep checked={checked} onChecked={setChecked} /></Stepper.Step>
        <Stepper.Step label="Администратор">
          {chosen && checked && <CreateStep folder={chosen.folder} order={{ file: checked.file, preset: checked.preset, acceptWarnings: checked.acceptsWarnings }} from={`из файла «${checked.file.name}»`} administrator="Учётная запись сотрудника с должностью «Системный администратор»." onBack={() => { setStep(1); }} onRunning={setCreating} onCreated={setCreated} />}
        </Stepper.Step>
        <Stepper.Completed>{created && <CreatedStep created={created} onDone={onDone} />}</Stepper.Completed>
      </Stepper>
      {step < LAST_STEP && (
        <Group justify="space-between" gap="xs">
          <Button variant="default" onClick={() => { if (step === 0) onBack(); else setStep(step - 1); }}>Назад</Button>
          <Button disabled={!canGoOn} onClick={() => { setStep(step + 1); }}>Дальше</Button>
        </Group>
      )}
    </EntryLayout>
  );
}
