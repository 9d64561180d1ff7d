import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { YearCard, YearEdit } from '@shared/contract/calendar-contract';
import { checkYear, formatCalendarProblem, nameYear } from '@shared/domain/school';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../../api/backend-context';
import { useSession } from '../../../api/session-context';
import { useMoment } from '../../../api/use-moment';
import { useRecordDraft } from '../../../api/use-record-draft';
import { DateField } from '../../../components/date-field';
import { MessageBox } from '../../../components/message-box';
import { LastChange, RecordDialog } from '../../../components/record';

const FIELDS: readonly RecordField<YearEdit>[] = [{ key: 'name', label: 'Название' }, { key: 'startDate', label: 'Первый день' }, { key: 'endDate', label: 'Последний день' }];
type Props = { readonly year: YearCard | null; readonly years: readonly YearCard[]; readonly onClose: () => void; readonly onSaved: (id: number) => void };

/** Name and dates of a year; a new one may take periods, vacations and bells of another. */
export function YearDialog({ year, years, onClose, onSaved }: Props) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const formatMoment = useMoment();
  const [source, setSource] = useState(String(years[0]?.id ?? ''));
  const { today } = useSession();
  const card = year ?? proposeYear(years, today);
  const draft = useRecordDraft<YearCard, YearEdit>({
    card, fields: FIELDS,
    toEdit: ({ name, startDate, endDate }) => ({ name, startDate, endDate }),
    save: (version, edit) => backend.call('school.saveYear', { id: year?.id ?? null, version, edit, copyFrom: year === null && source !== '' ? Number(source) : null }),
    reread: async () => (await backend.call('school.listYears', {})).find(({ id }) => id === card.id) ?? card,
    onSaved: (saved) => {
      void queryClient.invalidateQueries({ queryKey: ['school.listYears'] }).then(() => { onSaved(saved.id); });
      void queryClient.invalidateQueries({ queryKey: ['school.getYearCalendar'] });
      onClose();
    },
  });
  const { edit, change, setWrong } = draft;
  const problems = draft.isWrong ? [] : checkYear({ id: year?.id ?? null, ...edit }, years);
  const setDate = (key: 'startDate' | 'endDate') => (date: string | null | undefined) => {
    setWrong(key, !date);
    if (date) change({ [key]: date });
  };
  return (
    <RecordDialog title={year ? `Год ${year.name}` : 'Новый учебный год'} fields={FIELDS} draft={draft} isNew={year === null} action={year ? 'Сохранить' : 'Подготовить год'} canSave={problems.length === 0} footer={<LastChange change={card.lastChange} moment={formatMoment} />} onClose={onClose}>
      <TextInput label="Название" value={edit.name} maxLength={40} onChange={(event) => { change({ name: event.currentTarget.value }); }} />
      <DateField label="Первый день" value={edit.startDate} onChange={setDate('startDate')} />
      <DateField label="Последний день" value={edit.endDate} onChange={setDate('endDate')} />
      {year === null && (
        <>
          <NativeSelect label="Взять периоды, каникулы и звонки" value={source} data={[...years.map(({ id, name }) => ({ value: String(id), label: `из года ${name}` })), { value: '', label: 'не брать' }]} onChange={(event) => { setSource(event.currentTarget.value); }} />
          <Text size="xs" c="dimmed">Каникулы встанут на те же дни недели, периоды – между ними; даты потом можно поправить. Предметы, кабинеты и параметры школы общие для всех лет. Классы создаёт перевод учеников.</Text>
        </>
      )}
      {problems.length > 0 && <MessageBox kind="warning">{problems.map(formatCalendarProblem).join(' ')}</MessageBox>}
    </RecordDialog>
  );
}

/** The year after the latest one. */
function proposeYear(years: readonly YearCard[], today: string): YearCard {
  const latest = years[0];
  const first = latest ? Number(latest.startDate.slice(0, 4)) + 1 : Number(today.slice(0, 4));
  const startDate = `${first}-09-01`;
  return { id: 0, version: 0, name: nameYear(startDate), startDate, endDate: `${first + 1}-05-${latest?.endDate.slice(5, 7) === '05' ? latest.endDate.slice(8) : '26'}`, state: 'planned', isCurrent: false, closedOn: null, lastChange: null };
}
