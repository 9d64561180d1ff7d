import { Text } from '@mantine/core';
import { useState } from 'react';
import type { RegulationSetting } from '@shared/contract/regulation-contract';
import { checkValue, formatSetting, getParameter, isSameValue, type AnyValue } from '@shared/domain/regulation';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { DateField } from '../../components/date-field';
import { RecordDialog } from '../../components/record';
import { OrderFields } from './order-fields';
import { describeSource } from './regulation-words';
import { useProposal } from './use-proposal';
import { ValueField } from './value-field';

/** A new value of one parameter from a day on; it waits for the director. */
export function ChangeDialog({ setting, today, onClose }: { readonly setting: RegulationSetting; readonly today: string; readonly onClose: () => void }) {
  const { kind, title } = getParameter(setting.key);
  const [value, setValue] = useState<AnyValue>(setting.value);
  const { proposal, change, input, reread } = useProposal(today);
  const proposing = useCallMutation('regulation.proposeChange');
  const checked = checkValue(kind, value);
  const isChanged = checked.problem !== null || !isSameValue(checked.value, setting.value);
  const save = async () => {
    if (input === null || checked.problem !== null) return;
    await proposing.mutateAsync({ ...input, setting: setting.key, value: checked.value, seenChangeId: setting.lastChangeId }).then(() => { reread(); onClose(); }, () => undefined);
  };
  const draft = { base: setting, edit: setting, isDirty: isChanged, isWrong: input === null || checked.problem !== null, isSaving: proposing.isPending, failure: proposing.isError ? formatFailure(proposing.error) : null, theirs: null, save };
  return (
    <RecordDialog title={title} fields={[]} draft={draft} action="Предложить изменение" size="lg" onClose={onClose}>
      <Text size="sm">{`Сейчас: ${formatSetting(setting.key, setting.value)}. ${describeSource(setting)}.`}</Text>
      <ValueField label="Новое значение" kind={kind} value={value} onChange={setValue} />
      <Text size="sm" role="status">{checked.problem === null ? `Будет: ${formatSetting(setting.key, checked.value)}.` : `Так нельзя: ${checked.problem}.`}</Text>
      <DateField label="Действует с" value={proposal.dateFrom ?? null} onChange={(dateFrom) => { change({ dateFrom }); }} />
      {typeof proposal.dateFrom === 'string' && proposal.dateFrom < today && <Text size="sm" role="alert">Дата уже прошла: изменение действует не раньше сегодняшнего дня.</Text>}
      <OrderFields order={proposal.order} onChange={(order) => { change({ order }); }} />
      <Text size="xs" c="dimmed">Изменение вступит в силу после утверждения директором. Прошедшие сроки не пересчитываются. Номер и дату приказа можно указать при утверждении.</Text>
    </RecordDialog>
  );
}
