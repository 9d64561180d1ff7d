import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FreeDaysCard, FreeDaysEdit, YearCalendar } from '@shared/contract/calendar-contract';
import { checkFreeDays, formatCalendarProblem } from '@shared/domain/school';
import type { RecordField } from '@shared/lib/record-field';
import { formatFailure } from '../../../../api/failure';
import { useBackend } from '../../../../api/backend-context';
import { useMoment } from '../../../../api/use-moment';
import { useRecordDraft } from '../../../../api/use-record-draft';
import { DateField } from '../../../../components/date-field';
import { MessageBox } from '../../../../components/message-box';
import { LastChange, RecordDialog } from '../../../../components/record';
import { useCalendarCall } from '../use-calendar-call';
import { WhomField } from '../whom-field';
import { describeWhom } from '../year-words';

type Props = { readonly calendar: YearCalendar; readonly days: FreeDaysCard | null; readonly onClose: () => void };
const NEW: Omit<FreeDaysCard, 'startDate' | 'endDate'> = { id: 0, version: 0, kind: 'vacation', name: '', gradeFrom: 1, gradeTo: 11, classId: null, lastChange: null };

function listFields(calendar: YearCalendar): readonly RecordField<FreeDaysEdit>[] {
  return [
    { key: 'kind', label: 'Вид', format: (_, { kind }) => (kind === 'vacation' ? 'каникулы' : 'праздник') },
    { key: 'name', label: 'Название' }, { key: 'startDate', label: 'Первый день' }, { key: 'endDate', label: 'Последний день' },
    { key: 'gradeFrom', label: 'Для кого', format: (_, edit) => describeWhom(edit, calendar.classes) }, { key: 'gradeTo', label: 'По класс' },
    { key: 'classId', label: 'Класс', format: (_, edit) => (edit.classId === null ? '—' : describeWhom(edit, calendar.classes)) },
  ];
}

/** A vacation or a holiday: dates, whose; what is wrong is said while one types. */
export function FreeDaysDialog({ calendar, days, onClose }: Props) {
  const formatMoment = useMoment();
  const { draft, fields } = useFreeDaysDraft(calendar, days, onClose);
  const { edit, change, setWrong } = draft;
  const { levels, year, freeDays, classes } = calendar;
  const periods = levels.flatMap((level) => level.periods.map((period) => ({ ...period, gradeFrom: level.gradeFrom, gradeTo: level.gradeTo })));
  const problems = draft.isWrong || edit.name.trim() === '' ? [] : checkFreeDays({ ...edit, id: days?.id ?? null }, { year, periods, freeDays });
  const setDate = (key: 'startDate' | 'endDate') => (date: string | null | undefined) => {
    setWrong(key, !date);
    if (date) change({ [key]: date });
  };
  return (
    <RecordDialog
      title={days ? days.name : 'Каникулы или праздник'}
      fields={fields}
      draft={draft}
      isNew={days === null}
      canSave={problems.length === 0 && edit.name.trim() !== ''}
      footer={<>{days && <RemoveButton calendar={calendar} days={days} onDone={onClose} />}<LastChange change={days?.lastChange ?? null} moment={formatMoment} /></>}
      onClose={onClose}
    >
      <NativeSelect label="Вид" value={edit.kind} data={[{ value: 'vacation', label: 'Каникулы' }, { value: 'holiday', label: 'Праздник или выходной' }]} onChange={(event) => { change({ kind: event.currentTarget.value === 'holiday' ? 'holiday' : 'vacation' }); }} />
      <TextInput label="Название" value={edit.name} maxLength={120} data-autofocus onChange={(event) => { change({ name: event.currentTarget.value }); }} />
      <DateField label="Первый день" value={edit.startDate} onChange={setDate('startDate')} />
      <DateField label="Последний день" value={edit.endDate} onChange={setDate('endDate')} />
      <WhomField whom={edit} classes={classes} onChange={change} />
      {problems.length > 0 && <MessageBox kind="warning">{problems.map(formatCalendarProblem).join(' ')}</MessageBox>}
    </RecordDialog>
  );
}

function useFreeDaysDraft(calendar: YearCalendar, days: FreeDaysCard | null, onClose: () => void) {
  const backend = useBackend();
  const call = useCalendarCall('calendar');
  const yearId = calendar.year.id;
  const card = days ?? { ...NEW, startDate: calendar.year.startDate, endDate: calendar.year.startDate };
  const fields = listFields(calendar);
  const draft = useRecordDraft<FreeDaysCard, FreeDaysEdit>({
    card, fields,
    toEdit: ({ kind, name, startDate, endDate, gradeFrom, gradeTo, classId }) => ({ kind, name, startDate, endDate, gradeFrom, gradeTo, classId }),
    save: async (version, edit) => (await call('school.saveFreeDays', { yearId, id: days?.id ?? null, version, edit })).freeDays.find(({ id }) => id === days?.id) ?? card,
    reread: async () => (await backend.call('school.getYearCalendar', { yearId })).freeDays.find(({ id }) => id === card.id) ?? card,
    onSaved: onClose,
  });
  return { draft, fields };
}

function RemoveButton({ calendar, days, onDone }: { readonly calendar: YearCalendar; readonly days: FreeDaysCard; readonly onDone: () => void }) {
  const call = useCalendarCall('calendar');
  const [failure, setFailure] = useState<string | null>(null);
  const remove = async () => {
    try {
      await call('school.removeFreeDays', { yearId: calendar.year.id, id: days.id, version: days.version });
      onDone();
    } catch (error) {
      setFailure(formatFailure(error));
    }
  };
  return (
    <>
      {failure !== null && <MessageBox>{failure}</MessageBox>}
      <div><Button size="compact-sm" variant="subtle" color="red" onClick={() => { void remove(); }}>Убрать: дни станут учебными</Button></div>
    </>
  );
}
