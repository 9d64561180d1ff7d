import { Button, NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SpecialDayCard, SpecialDayEdit, YearCalendar } from '@shared/contract/calendar-contract';
import { checkSpecialDay, formatCalendarProblem } from '@shared/domain/school';
import { findSchoolDay, type CalendarClass, type SchoolDay } from '@shared/domain/timetable';
import { weekdayOf } from '@shared/lib/calendar-date';
import { formatLongDate, formatWeekday } from '@shared/lib/russian-date';
import { formatFailure } from '../../../../api/failure';
import { useMoment } from '../../../../api/use-moment';
import { MessageBox } from '../../../../components/message-box';
import { LastChange, RecordDialog } from '../../../../components/record';
import { useCalendarCall } from '../use-calendar-call';
import { WhomField } from '../whom-field';
import { WEEKDAY_WORDS } from '../year-words';
import { useDayDraft } from './use-day-draft';

type Props = { readonly calendar: YearCalendar; readonly date: string; readonly schoolClass: CalendarClass; readonly onClose: () => void };

/** One day of the picture: what it is, and how to make it unlike its weekday – cancelled, or by the timetable of another day. */
export function DayDialog({ calendar, date, schoolClass, onClose }: Props) {
  const formatMoment = useMoment();
  const { draft, fields, known, around } = useDayDraft(calendar, date, schoolClass, onClose);
  const { edit, change } = draft;
  const problems = edit.name.trim() === '' ? [] : checkSpecialDay({ ...edit, id: known?.id ?? null }, around);
  return (
    <RecordDialog
      title={`${formatLongDate(date)}, ${formatWeekday(date)}`}
      fields={fields}
      draft={draft}
      isNew={known === null}
      canSave={problems.length === 0 && edit.name.trim() !== ''}
      footer={<>{known && <RemoveDay calendar={calendar} day={known} onDone={onClose} />}<LastChange change={known?.lastChange ?? null} moment={formatMoment} /></>}
      onClose={onClose}
    >
      <Text size="sm" c="dimmed">{`Сейчас: ${describe(findSchoolDay({ ...around, yearStart: calendar.year.startDate, daysOff: calendar.freeDays }, schoolClass, date))}.`}</Text>
      <Radio.Group label="Сделать этот день" value={edit.kind} onChange={(kind) => { change({ kind: kind === 'moved' ? 'moved' : 'cancelled' }); }}>
        <Stack gap={4} mt={4}><Radio value="cancelled" label="без уроков (отменён)" /><Radio value="moved" label="учебным по расписанию другого дня" /></Stack>
      </Radio.Group>
      <TextInput label="Причина" placeholder={edit.kind === 'cancelled' ? 'Мороз −35°, актированный день' : 'Рабочий день вместо 3 ноября'} value={edit.name} maxLength={120} data-autofocus onChange={(event) => { change({ name: event.currentTarget.value }); }} />
      {edit.kind === 'moved' && <FollowsField date={date} edit={edit} onChange={change} />}
      <WhomField whom={edit} classes={calendar.classes} onChange={change} />
      {problems.length > 0 && <MessageBox kind="warning">{problems.map(formatCalendarProblem).join(' ')}</MessageBox>}
    </RecordDialog>
  );
}

function FollowsField({ date, edit, onChange }: { readonly date: string; readonly edit: SpecialDayEdit; readonly onChange: (part: Partial<SpecialDayEdit>) => void }) {
  return (
    <>
      <NativeSelect
        label="Уроки по расписанию дня"
        value={edit.followsWeekday ?? weekdayOf(date)}
        data={WEEKDAY_WORDS.slice(0, 6).map((label, index) => ({ value: String(index + 1), label }))}
        onChange={(event) => { onChange({ followsWeekday: Number(event.currentTarget.value) }); }}
      />
      <NativeSelect
        label="Неделя"
        value={edit.followsParity ?? ''}
        data={[{ value: '', label: 'как идёт по календарю' }, { value: '1', label: 'нечётная' }, { value: '2', label: 'чётная' }]}
        onChange={(event) => { onChange({ followsParity: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) }); }}
      />
    </>
  );
}

function describe(day: SchoolDay): string {
  if (day.isStudy) return day.name ?? 'учебный день';
  return day.name ?? (day.reason === 'weekend' ? 'выходной' : 'вне учебных периодов');
}

function RemoveDay({ calendar, day, onDone }: { readonly calendar: YearCalendar; readonly day: SpecialDayCard; readonly onDone: () => void }) {
  const call = useCalendarCall('calendar');
  const [failure, setFailure] = useState<string | null>(null);
  const remove = async () => {
    try {
      await call('school.removeSpecialDay', { yearId: calendar.year.id, id: day.id, version: day.version });
      onDone();
    } catch (error) {
      setFailure(formatFailure(error));
    }
  };
  return (
    <>
      {failure !== null && <MessageBox>{failure}</MessageBox>}
      <div><Button size="compact-sm" variant="subtle" color="red" onClick={() => { void remove(); }}>Вернуть обычный день</Button></div>
    </>
  );
}
