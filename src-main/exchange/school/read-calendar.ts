import { buildProblem, foldName, type GradeSpan, type PeriodKind, type PeriodRecord, type SpanRecord, type YearRecord } from '@shared/domain/exchange';
import type { RowReader } from '../row-reader';
import { CALENDAR_COLUMNS } from './school-columns';
import { takeRows, type SchoolReading } from './school-reading';

export type SchoolCalendar = { readonly year: YearRecord; readonly periods: readonly PeriodRecord[]; readonly vacations: readonly SpanRecord[]; readonly holidays: readonly SpanRecord[] };

type Row = RowReader<keyof typeof CALENDAR_COLUMNS>;
type Kind = PeriodKind | 'year' | 'vacation' | 'holiday';

const KINDS: Readonly<Record<string, Kind>> = {
  'учебный год': 'year',
  год: 'year',
  четверть: 'quarter',
  триместр: 'trimester',
  полугодие: 'halfYear',
  семестр: 'semester',
  модуль: 'module',
  каникулы: 'vacation',
  праздник: 'holiday',
  'праздничный день': 'holiday',
  'нерабочий день': 'holiday',
  'отменённый день': 'holiday',
};
const ALL_GRADES: GradeSpan = { from: 1, to: 11 };

/** Sheet «Учебный год»: the year, its periods, vacations and holidays, each for a span of grades. */
export function readCalendar(reading: SchoolReading): SchoolCalendar {
  const years: YearRecord[] = [];
  const calendar = { periods: [] as PeriodRecord[], vacations: [] as SpanRecord[], holidays: [] as SpanRecord[] };
  for (const row of takeRows(reading, 'Учебный год', CALENDAR_COLUMNS, ['kind', 'name'])) {
    const kind = readKind(row);
    const span = { name: row.requiredText('name'), startDate: row.requiredDate('startDate'), endDate: row.requiredDate('endDate'), grades: readGrades(row), source: row.source, faulty: row.faulty };
    if (kind === 'year') {
      if (years.length > 0) row.report('secondYear', 'kind', { name: span.name });
      years.push(span);
    } else if (kind === 'vacation') calendar.vacations.push(span);
    // A row of unknown kind still covers its days, so that no gap is reported beside it.
    else if (kind === 'holiday' || kind === null) calendar.holidays.push(span);
    else calendar.periods.push({ ...span, kind });
  }
  return { year: years[0] ?? reportMissingYear(reading), ...calendar };
}

function readKind(row: Row): Kind | null {
  const text = row.requiredText('kind');
  const kind = Object.entries(KINDS).find(([name]) => foldName(name) === foldName(text))?.[1] ?? null;
  if (kind === null && text !== '') row.report('unknownCalendarKind', 'kind', { value: text });
  return kind;
}

/** «1–9», «10-11», «1»; empty means all. */
function readGrades(row: Row): GradeSpan {
  const text = row.optionalText('grades');
  if (text === null) return ALL_GRADES;
  const match = /^(\d{1,2})(?:\s*[-–—−]\s*(\d{1,2}))?(?:\s*(?:класс|классы|кл\.?))?$/iu.exec(text);
  const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
  if (match && from >= 1 && from <= to && to <= 12) return { from, to };
  row.report('badGrades', 'grades', { value: text });
  return ALL_GRADES;
}

function reportMissingYear(reading: SchoolReading): YearRecord {
  if (!reading.unreadSheets.has('Учебный год')) reading.problems.push(buildProblem('missingYear', { file: reading.fileName, sheet: 'Учебный год' }, {}));
  return { name: '', startDate: '', endDate: '', source: { sheet: 'Учебный год', row: 1, cells: {} }, faulty: ['startDate', 'endDate'] };
}
