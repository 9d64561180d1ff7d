import { Group, MultiSelect, Radio, Text, TextInput, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InputFor } from '@shared/contract/contract';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DateField } from '../../components/date-field';
import { parseTime } from './outage-words';

type Draft = { readonly fromDate: string | null | undefined; readonly fromTime: string; readonly toDate: string | null | undefined; readonly toTime: string; readonly cause: string; readonly isWhole: boolean; readonly classIds: readonly string[] };

/** When, why, which classes; the director confirms afterwards. */
export function ActDialog({ onClose }: { readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const { today } = useSession();
  const [draft, setDraft] = useState<Draft>({ fromDate: today, fromTime: '', toDate: today, toTime: '', cause: '', isWhole: true, classIds: [] });
  const change = (part: Partial<Draft>) => { setDraft((before) => ({ ...before, ...part })); };
  const saving = useCallMutation('outage.registerAct');
  const input = toInput(draft);
  const save = () => {
    if (input) saving.mutate(input, { onSuccess: () => { void queryClient.invalidateQueries({ queryKey: ['outage.listActs'] }); onClose(); } });
  };
  return (
    <ConfirmDialog title="Акт о техническом сбое" action="Составить акт" isDisabled={input === null} isBusy={saving.isPending} failure={saving.isError ? formatFailure(saving.error) : null} onConfirm={save} onClose={onClose}>
      <Text size="sm">После подтверждения директором сроки внесения записей продлеваются на время сбоя, а записи его уроков отмечаются «по акту». Время – по часам школы.</Text>
      <Moment word="Начало сбоя" date={draft.fromDate} time={draft.fromTime} onDate={(fromDate) => { change({ fromDate }); }} onTime={(fromTime) => { change({ fromTime }); }} />
      <Moment word="Окончание сбоя" date={draft.toDate} time={draft.toTime} onDate={(toDate) => { change({ toDate }); }} onTime={(toTime) => { change({ toTime }); }} />
      <Textarea label="Причина" autosize minRows={2} maxLength={1000} value={draft.cause} onChange={(event) => { change({ cause: event.currentTarget.value }); }} />
      <Affected draft={draft} onChange={change} />
    </ConfirmDialog>
  );
}

type MomentProps = { readonly word: string; readonly date: string | null | undefined; readonly time: string; readonly onDate: (date: string | null | undefined) => void; readonly onTime: (time: string) => void };

function Moment({ word, date, time, onDate, onTime }: MomentProps) {
  const isWrong = time !== '' && parseTime(time) === undefined;
  return (
    <Group gap="sm" grow align="flex-start">
      <DateField label={`${word}, дата`} value={date ?? null} onChange={onDate} />
      <TextInput label={`${word}, время`} placeholder="чч:мм" value={time} error={isWrong ? 'Нужно время вида 08:30' : undefined} onChange={(event) => { onTime(event.currentTarget.value); }} />
    </Group>
  );
}

function Affected({ draft, onChange }: { readonly draft: Draft; readonly onChange: (part: Partial<Draft>) => void }) {
  const classes = useCallQuery('school.listClasses', {});
  return (
    <>
      <Radio.Group label="Затронуто" value={draft.isWhole ? 'whole' : 'classes'} onChange={(value) => { onChange({ isWhole: value === 'whole' }); }}>
        <Group gap="md"><Radio value="whole" label="Вся школа" /><Radio value="classes" label="Отдельные классы" /></Group>
      </Radio.Group>
      {!draft.isWhole && (
        <MultiSelect
          label="Классы"
          searchable
          data={(classes.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
          value={[...draft.classIds]}
          nothingFoundMessage="Такого класса нет"
          onChange={(classIds) => { onChange({ classIds }); }}
        />
      )}
    </>
  );
}

/** Null while something is missing or wrong. */
function toInput({ fromDate, fromTime, toDate, toTime, cause, isWhole, classIds }: Draft): InputFor<'outage.registerAct'> | null {
  const [from, to] = [parseTime(fromTime), parseTime(toTime)];
  if (!fromDate || !toDate || from === undefined || to === undefined || cause.trim().length < 5 || (!isWhole && classIds.length === 0)) return null;
  return { from: `${fromDate}T${from}`, to: `${toDate}T${to}`, cause: cause.trim(), classIds: isWhole ? [] : classIds.map(Number) };
}
