import { ActionIcon, Group, ScrollArea, Stack, TextInput } from '@mantine/core';
import type { CorrectionStep } from '@shared/contract/individual-contract';
import { DateField } from '../../components/date-field';

export type StepEdit = CorrectionStep & { readonly key: number };
type Props = { readonly steps: readonly StepEdit[]; readonly onChange: (steps: readonly StepEdit[]) => void; readonly setWrong: (key: string, isWrong: boolean) => void };

/** Topics with their day, when they were held, and with what result. */
export function CorrectionSteps({ steps, onChange, setWrong }: Props) {
  return (
    <ScrollArea.Autosize mah={300} type="auto" offsetScrollbars>
      <Stack gap={6} role="group" aria-label="Темы">
        {steps.map((step, index) => {
          const change = (part: Partial<StepEdit>) => { onChange(steps.map((one) => (one.key === step.key ? { ...one, ...part } : one))); };
          const dated = (key: 'plannedOn' | 'doneOn') => (date: string | null | undefined) => { setWrong(`${key}-${String(step.key)}`, date === undefined); if (date !== undefined) change({ [key]: date }); };
          return (
            <Group key={step.key} gap="xs" wrap="nowrap" align="flex-start">
              <TextInput label={`Тема ${String(index + 1)}`} flex={1} maxLength={500} value={step.topic} onChange={(event) => { change({ topic: event.currentTarget.value }); }} />
              <Group w={250} gap="xs" wrap="nowrap" align="flex-start">
                <DateField label="Срок" value={step.plannedOn} onChange={dated('plannedOn')} />
                <DateField label="Проведено" value={step.doneOn} onChange={dated('doneOn')} />
              </Group>
              <TextInput label="Результат" w={180} maxLength={300} value={step.result ?? ''} onChange={(event) => { change({ result: event.currentTarget.value }); }} />
              <ActionIcon mt={26} variant="default" aria-label={`Убрать тему ${String(index + 1)}`} title="Убрать тему" onClick={() => { onChange(steps.filter((one) => one.key !== step.key)); }}>✕</ActionIcon>
            </Group>
          );
        })}
      </Stack>
    </ScrollArea.Autosize>
  );
}
