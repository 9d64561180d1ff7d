import { formatDate } from '../../../lib/russian-date';
import { findPeriodGaps, type PeriodGap } from '../../school';
import { buildProblem, type ImportProblem } from '../import-problem';
import type { SchoolFile, SpanRecord } from '../school-file';
import { isOrdered } from './check-periods';
import { isSound, placeOf } from './place-of';

/**
 * School days of the year that belong to no period, vacation or holiday of a grade (SET-04). A grade with a row that was refused
 * is left out: the gap would only repeat that row's problem.
 */
export function checkPeriodGaps(file: SchoolFile): ImportProblem[] {
  if (file.unreadSheets.has('Учебный год') || !isOrdered({ ...file.year, source: file.year.source })) return [];
  const spans = [...file.periods, ...file.vacations, ...file.holidays];
  const refused = spans.filter((span) => !isOrdered(span));
  const grades = [...new Set(file.classes.filter((row) => isSound(row, 'grade')).map((row) => row.grade))].sort((left, right) => left - right);
  const gaps = new Map<string, { readonly gap: PeriodGap; readonly grades: number[] }>();
  const problems: ImportProblem[] = [];
  for (const grade of grades) {
    if (refused.some((span) => !isSound(span, 'grades') || isFor(span, grade))) continue;
    if (!file.periods.some((span) => isFor(span, grade))) {
      problems.push(buildProblem('gradeWithoutPeriods', placeOf(file, file.year, 'grades'), { grade }));
      continue;
    }
    for (const gap of findPeriodGaps(file.year, file.requisites.weekDays, spans.filter((span) => isFor(span, grade)))) {
      const key = `${gap.from}|${gap.to}`;
      const known = gaps.get(key);
      if (known) known.grades.push(grade);
      else gaps.set(key, { gap, grades: [grade] });
    }
  }
  return [...problems, ...[...gaps.values()].map((entry) => describeGap(file, entry.gap, entry.grades))];
}

function isFor(span: SpanRecord, grade: number): boolean {
  return span.grades.from <= grade && grade <= span.grades.to;
}

function describeGap(file: SchoolFile, gap: PeriodGap, grades: readonly number[]): ImportProblem {
  const own = file.periods.filter((span) => grades.some((grade) => isFor(span, grade)));
  const before = own.filter((span) => span.endDate < gap.from).sort((left, right) => (left.endDate < right.endDate ? 1 : -1))[0];
  const after = own.filter((span) => span.startDate > gap.to).sort((left, right) => (left.startDate < right.startDate ? -1 : 1))[0];
  // After a vacation it is the next period that starts too late; before one, the last period that ends too early.
  const followsVacation = file.vacations.some((span) => span.endDate < gap.from && span.endDate >= (before?.endDate ?? span.endDate));
  const [blamed, border] = (followsVacation || !before) && after ? ([after, 'startDate'] as const) : ([before ?? file.year, 'endDate'] as const);
  return buildProblem('periodGap', placeOf(file, blamed, border), { from: formatDate(gap.from), to: formatDate(gap.to), grades: `${formatGrades(grades)} классы` });
}

function formatGrades(grades: readonly number[]): string {
  const [first, last] = [grades[0], grades.at(-1)];
  return grades.length > 2 && Number(last) - Number(first) === grades.length - 1 ? `${first}–${last}` : grades.join(', ');
}
