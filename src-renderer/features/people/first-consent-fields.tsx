import { Group, Radio, TextInput } from '@mantine/core';
import type { FirstConsent } from '@shared/contract/people-contract';
import { DateField } from '../../components/date-field';

/** The first step of every new card (PD-02): consent, dissent, or neither yet. */
export type ConsentStep = { readonly decision: 'consent' | 'dissent' | 'none'; readonly decidedOn: string | null | undefined; readonly paperNumber: string };

export function newConsentStep(today: string): ConsentStep {
  return { decision: 'none', decidedOn: today, paperNumber: '' };
}

/** Undefined while the date is not a date. */
export function toFirstConsent({ decision, decidedOn, paperNumber }: ConsentStep): FirstConsent | null | undefined {
  if (decision === 'none') return null;
  return decidedOn ? { decision, decidedOn, paperNumber: paperNumber.trim() === '' ? null : paperNumber.trim() } : undefined;
}

export function FirstConsentFields({ step, onChange }: { readonly step: ConsentStep; readonly onChange: (step: ConsentStep) => void }) {
  return (
    <>
      <Radio.Group label="Согласие на обработку персональных данных" value={step.decision} onChange={(value) => { onChange({ ...step, decision: value === 'consent' || value === 'dissent' ? value : 'none' }); }}>
        <Group gap="md" mt={4}>
          <Radio value="consent" label="Есть согласие" />
          <Radio value="dissent" label="Отказ" />
          <Radio value="none" label="Решения ещё нет" />
        </Group>
      </Radio.Group>
      {step.decision !== 'none' && (
        <Group gap="sm" grow align="flex-start">
          <DateField label="Дата решения" value={step.decidedOn ?? null} onChange={(decidedOn) => { onChange({ ...step, decidedOn }); }} />
          <TextInput label="Номер бумаги" value={step.paperNumber} onChange={(event) => { onChange({ ...step, paperNumber: event.currentTarget.value }); }} />
        </Group>
      )}
    </>
  );
}
