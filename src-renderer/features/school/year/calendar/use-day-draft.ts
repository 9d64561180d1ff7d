import type { SpecialDayCard, SpecialDayEdit, YearCalendar } from '@shared/contract/calendar-contract';
import { isForGrade, type CalendarClass } from '@shared/domain/timetable';
import { weekdayOf } from '@shared/lib/calendar-date';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../../../api/backend-context';
import { useRecordDraft } from '../../../../api/use-record-draft';
import { useCalendarCall } from '../use-calendar-call';
import { describeWhom, WEEKDAY_WORDS } from '../year-words';

function listFields(calendar: YearCalendar): readonly RecordField<SpecialDayEdit>[] {
  return [
    { key: 'kind', label: 'Вид', format: (_, { kind }) => (kind === 'moved' ? 'учебный по другому расписанию' : 'отменён') },
    { key: 'name', label: 'Причина' },
    { key: 'followsWeekday', label: 'По расписанию дня', format: (_, { followsWeekday }) => (followsWeekday === null ? 'своего' : (WEEKDAY_WORDS[followsWeekday - 1] ?? '')) },
    { key: 'followsParity', label: 'Неделя' },
    { key: 'gradeFrom', label: 'Для кого', format: (_, edit) => describeWhom(edit, calendar.classes) },
    { key: 'gradeTo', label: 'По класс' },
    { key: 'classId', label: 'Класс', format: (_, edit) => (edit.classId === null ? '—' : describeWhom(edit, calendar.classes)) },
  ];
}

/** The special day of this class on the date as it is being typed, or a new one; with what its rules look at. */
export function useDayDraft(calendar: YearCalendar, date: string, schoolClass: CalendarClass, onClose: () => void) {
  const backend = useBackend();
  const call = useCalendarCall('calendar');
  const { year, weekDays, levels, freeDays, specialDays } = calendar;
  const known = specialDays.find((day) => day.date === date && (day.classId === null ? isForGrade(day, schoolClass.grade) : day.classId === schoolClass.classId)) ?? null;
  const isWeekend = weekdayOf(date) > weekDays;
  const card: SpecialDayCard = known ?? {
    id: 0, version: 0, date, kind: isWeekend ? 'moved' : 'cancelled', name: '', gradeFrom: 1, gradeTo: 11, classId: null, followsWeekday: isWeekend ? 1 : null, followsParity: null, lastChange: null,
  };
  const fields = listFields(calendar);
  const draft = useRecordDraft<SpecialDayCard, SpecialDayEdit>({
    card, fields,
    toEdit: ({ kind, name, gradeFrom, gradeTo, classId, followsWeekday, followsParity }) => ({ kind, date, name, gradeFrom, gradeTo, classId, followsWeekday, followsParity }),
    save: async (version, edit) => (await call('school.saveSpecialDay', { yearId: year.id, id: known?.id ?? null, version, edit })).specialDays.find(({ id }) => id === known?.id) ?? card,
    reread: async () => (await backend.call('school.getYearCalendar', { yearId: year.id })).specialDays.find(({ id }) => id === card.id) ?? card,
    onSaved: onClose,
  });
  const periods = levels.flatMap((level) => level.periods.map((period) => ({ ...period, gradeFrom: level.gradeFrom, gradeTo: level.gradeTo })));
  const around = { year, weekDays, periods, vacations: freeDays.filter(({ kind }) => kind === 'vacation'), specialDays };
  return { draft, fields, known, around };
}
