import { Button, Group, Stepper } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CreatedSchool } from '@shared/contract/storage-contract';
import { EntryLayout } from '../../../components/entry-layout';
import { arePeopleNamed, countClasses, isSchoolNamed, startBlank, toBlankSchool } from './blank-draft';
import { ClassesStep, PeopleStep, SchoolStep, YearStep } from './blank-steps';
import { isFolderReady, type CheckedFolder } from './checked-folder';
import { CreateStep } from './create-step';
import { CreatedStep } from './created-step';
import { FolderStep } from './folder-step';

type Props = { readonly footer?: ReactNode; readonly onBack: () => void; readonly onDone?: (() => void) | undefined };
const LAST_STEP = 5;

/** A school from nothing but answers (SET-01): requisites, regulation and year, classes, director and administrator; the rest is entered or loaded in the program. */
export function CreateBlankScreen({ footer, onBack, onDone }: Props) {
  const [step, setStep] = useState(0);
  const [chosen, setChosen] = useState<CheckedFolder | null>(null);
  const [draft, setDraft] = useState(() => startBlank(new Date()));
  const [isCreating, setCreating] = useState(false);
  const [created, setCreated] = useState<CreatedSchool | null>(null);
  const change = (part: Partial<typeof draft>) => { setDraft((before) => ({ ...before, ...part })); };
  const isDone = [isFolderReady(chosen), isSchoolNamed(draft), true, countClasses(draft) > 0, arePeopleNamed(draft)];
  const canOpen = (index: number) => isDone.slice(0, index).every(Boolean);
  return (
    <EntryLayout title="Новая школа" isWide footer={footer}>
      <Stepper active={created ? LAST_STEP + 1 : step} size="xs" onStepClick={isCreating || created ? undefined : (index) => { if (canOpen(index)) setStep(index); }}>
        <Stepper.Step label="Папка"><FolderStep chosen={chosen} onChosen={setChosen} /></Stepper.Step>
        <Stepper.Step label="Школа"><SchoolStep draft={draft} onChange={change} /></Stepper.Step>
        <Stepper.Step label="Год"><YearStep draft={draft} onChange={change} /></Stepper.Step>
        <Stepper.Step label="Классы"><ClassesStep draft={draft} onChange={change} /></Stepper.Step>
        <Stepper.Step label="Люди"><PeopleStep draft={draft} onChange={change} /></Stepper.Step>
        <Stepper.Step label="Создание">
          {chosen && (
            <CreateStep
              folder={chosen.folder}
              order={{ blank: toBlankSchool(draft), preset: draft.preset, acceptWarnings: true }}
              from="по вашим ответам"
              administrator={`Учётная запись: ${draft.administrator.lastName} ${draft.administrator.firstName}.`}
              onBack={() => { setStep(LAST_STEP - 1); }}
              onRunning={setCreating}
              onCreated={setCreated}
            />
          )}
        </Stepper.Step>
        <Stepper.Completed>{created && <CreatedStep created={created} onDone={onDone} />}</Stepper.Completed>
      </Stepper>
      {step < LAST_STEP && (
        <Group justify="space-between" gap="xs">
          <Button variant="default" onClick={() => { if (step === 0) onBack(); else setStep(step - 1); }}>Назад</Button>
          <Button disabled={!isDone[step]} onClick={() => { setStep(step + 1); }}>Дальше</Button>
        </Group>
      )}
    </EntryLayout>
  );
}
