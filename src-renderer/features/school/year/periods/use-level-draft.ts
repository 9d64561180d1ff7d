import type { LevelCard, LevelEdit, YearCalendar } from '@shared/contract/calendar-contract';
import { formatDates, formatGrades, PERIOD_KIND_TITLES } from '@shared/domain/school';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../../../api/backend-context';
import { useRecordDraft } from '../../../../api/use-record-draft';
import { useCalendarCall } from '../use-calendar-call';

export const LEVEL_FIELDS: readonly RecordField<LevelEdit>[] = [
  { key: 'gradeFrom', label: 'С класса' },
  { key: 'gradeTo', label: 'По класс' },
  { key: 'kind', label: 'Вид периодов', format: (_, { kind }) => PERIOD_KIND_TITLES[kind] },
  { key: 'periods', label: 'Периоды', format: (_, { periods }) => periods.map((period) => `${period.name} ${formatDates(period)}`).join('; ') },
];

/** The periods of a level as they are being typed; saved as a set (SET-04). */
export function useLevelDraft(calendar: YearCalendar, level: LevelCard, isNew: boolean, onSaved?: () => void) {
  const backend = useBackend();
  const change = useCalendarCall('calendar');
  const yearId = calendar.year.id;
  return useRecordDraft<LevelCard, LevelEdit>({
    card: level,
    fields: LEVEL_FIELDS,
    toEdit: ({ gradeFrom, gradeTo, kind, periods }) => ({ gradeFrom, gradeTo, kind, periods: periods.map(({ id, name, startDate, endDate }) => ({ id, name, startDate, endDate })) }),
    save: async (version, edit) => pickLevel(await change('school.savePeriods', { yearId, level: isNew ? null : { gradeFrom: level.gradeFrom, gradeTo: level.gradeTo }, version, edit }), edit) ?? { ...level, periods: [] },
    reread: async () => pickLevel(await backend.call('school.getYearCalendar', { yearId }), level) ?? level,
    onSaved,
  });
}

function pickLevel(calendar: YearCalendar, level: { readonly gradeFrom: number; readonly gradeTo: number }): LevelCard | undefined {
  return calendar.levels.find((one) => formatGrades(one) === formatGrades(level));
}
