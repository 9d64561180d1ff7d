import { NativeSelect, NumberInput, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProfessionalProgramme } from '@shared/contract/college-contract';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { ConfirmDialog } from '../../../components/confirm-dialog';

type Props = { readonly programme: ProfessionalProgramme; readonly yearStart: string; readonly onClose: () => void; readonly onMade: (planId: number) => void };

/** A plan for those who come in a year; groups that came before keep theirs. */
export function NewPlanDialog({ programme, yearStart, onClose, onMade }: Props) {
  const queryClient = useQueryClient();
  const adding = useCallMutation('college.addPlan');
  const [year, setYear] = useState<number | string>(Number(yearStart.slice(0, 4)));
  const [copyFrom, setCopyFrom] = useState(String(programme.plans[0]?.id ?? ''));
  const add = () => {
    if (typeof year !== 'number') return;
    adding.mutate({ programmeId: programme.id, admissionYear: year, copyFrom: copyFrom === '' ? null : Number(copyFrom) }, {
      onSuccess: (plan) => { void queryClient.invalidateQueries({ queryKey: ['college.getProgrammes'] }); onMade(plan.id); },
    });
  };
  return (
    <ConfirmDialog title={`Новый план: ${programme.name}`} action="Создать план" isDisabled={typeof year !== 'number'} isBusy={adding.isPending} failure={adding.isError ? formatFailure(adding.error) : null} onConfirm={add} onClose={onClose}>
      <NumberInput label="Год набора" min={2000} max={2100} allowDecimal={false} thousandSeparator="" value={year} onChange={setYear} />
      {programme.plans.length > 0 && (
        <NativeSelect label="Взять за основу" value={copyFrom} data={[...programme.plans.map(({ id, admissionYear }) => ({ value: String(id), label: `план набора ${admissionYear} года` })), { value: '', label: 'пустой план' }]} onChange={(event) => { setCopyFrom(event.currentTarget.value); }} />
      )}
      <Text size="sm" c="dimmed">По нему учатся группы этого набора и следующих, пока нет плана новее. Прежние группы остаются на своём.</Text>
    </ConfirmDialog>
  );
}
