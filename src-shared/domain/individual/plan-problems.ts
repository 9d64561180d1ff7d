import { isWithin, type CalendarDate } from '../../lib/calendar-date';
import type { IndividualKind } from '../curriculum';

type Span = { readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };

/** A page of the class that an own page replaces. `recordedOn`: the pupil's last record there while it would be replaced. */
export type ReplacedPage = { readonly courseId: number; readonly name: string; readonly isOnList: boolean; readonly recordedOn: CalendarDate | null };

/** `firstLesson`, `lastLesson`: recorded on the own page already. */
export type PlannedLine = Span & {
  readonly subject: string; readonly hours: number; readonly replaces: readonly ReplacedPage[]; readonly firstLesson: CalendarDate | null; readonly lastLesson: CalendarDate | null;
};

export type PlannedIndividual = Span & {
  readonly kind: IndividualKind;
  readonly documentNumber: string;
  readonly documentDate: CalendarDate | null;
  readonly place: string;
  readonly year: { readonly startDate: CalendarDate; readonly endDate: CalendarDate };
  /** Stays of the pupil on lists of classes. */
  readonly enrolments: readonly Span[];
  /** Other plans of the same kind. */
  readonly others: readonly Span[];
  readonly lines: readonly PlannedLine[];
  /** Subjects that are to go although something is recorded for them. */
  readonly dropped: readonly { readonly subject: string; readonly lastLesson: CalendarDate | null }[];
  /** Days for which the sheet has lines. */
  readonly sheet: Span | null;
};

export type IndividualProblem =
  | { readonly code: 'outsideYear' | 'endBeforeStart' | 'notInSchool' | 'documentMissing' | 'placeMissing' | 'noLines' | 'stayWithoutEnd' }
  | { readonly code: 'overlaps' | 'sheetOutside'; readonly date: CalendarDate }
  | { readonly code: 'subjectTwice' | 'noHours' | 'lineOutsidePlan'; readonly subject: string }
  | { readonly code: 'ownOutside' | 'ownRecorded'; readonly subject: string; readonly date: CalendarDate }
  | { readonly code: 'replacedTwice' | 'notOnPage'; readonly page: string }
  | { readonly code: 'recordedOnPage'; readonly page: string; readonly date: CalendarDate };

/**
 * May an individual plan stand so (IUP-01, IUP-02)? In order: days inside the year on which the pupil is in the school, no second plan of the kind at
 * the time; the paper; for own pages – subjects with hours, each once, and nothing recorded that would fall out: neither on the own page outside its
 * days nor on the replaced one inside them.
 */
export function findPlanProblems(plan: PlannedIndividual): IndividualProblem[] {
  const problems = [...findSpanProblems(plan), ...findPaperProblems(plan)];
  if (plan.kind === 'individual' && plan.lines.length === 0) problems.push({ code: 'noLines' });
  problems.push(...plan.dropped.flatMap(({ subject, lastLesson }): IndividualProblem[] => (lastLesson === null ? [] : [{ code: 'ownRecorded', subject, date: lastLesson }])));
  for (const subject of listRepeated(plan.lines.map((line) => line.subject))) problems.push({ code: 'subjectTwice', subject });
  for (const page of listRepeated(plan.lines.flatMap((line) => line.replaces.map(({ name }) => name)))) problems.push({ code: 'replacedTwice', page });
  return [...problems, ...plan.lines.flatMap((line) => findLineProblems(plan, line))];
}

function findSpanProblems({ dateFrom, dateTo, year, enrolments, others, kind, sheet }: PlannedIndividual): IndividualProblem[] {
  const problems: IndividualProblem[] = [];
  if (dateFrom < year.startDate || dateFrom > year.endDate || (dateTo ?? year.endDate) > year.endDate) problems.push({ code: 'outsideYear' });
  if (dateTo !== null && dateTo < dateFrom) problems.push({ code: 'endBeforeStart' });
  if (!enrolments.some((stay) => isWithin(dateFrom, stay.dateFrom, stay.dateTo))) problems.push({ code: 'notInSchool' });
  const other = others.find((one) => (dateTo === null || one.dateFrom <= dateTo) && (one.dateTo === null || one.dateTo >= dateFrom));
  if (other) problems.push({ code: 'overlaps', date: other.dateFrom });
  if (kind === 'sanatorium' && dateTo === null) problems.push({ code: 'stayWithoutEnd' });
  const lost = sheet === null ? null : sheet.dateFrom < dateFrom ? sheet.dateFrom : dateTo !== null && sheet.dateTo !== null && sheet.dateTo > dateTo ? sheet.dateTo : null;
  if (lost !== null) problems.push({ code: 'sheetOutside', date: lost });
  return problems;
}

function findPaperProblems({ kind, documentNumber, documentDate, place }: PlannedIndividual): IndividualProblem[] {
  const problems: IndividualProblem[] = [];
  if (documentNumber.trim() === '' || documentDate === null) problems.push({ code: 'documentMissing' });
  if (kind === 'sanatorium' && place.trim() === '') problems.push({ code: 'placeMissing' });
  return problems;
}

function findLineProblems(plan: PlannedIndividual, line: PlannedLine): IndividualProblem[] {
  const { subject, hours, dateFrom, dateTo, firstLesson, lastLesson, replaces } = line;
  const problems: IndividualProblem[] = [];
  if (hours <= 0) problems.push({ code: 'noHours', subject });
  if (dateFrom < plan.dateFrom || (dateTo !== null && dateTo < dateFrom) || (plan.dateTo !== null && (dateTo === null || dateTo > plan.dateTo))) problems.push({ code: 'lineOutsidePlan', subject });
  const lost = firstLesson !== null && firstLesson < dateFrom ? firstLesson : dateTo !== null && lastLesson !== null && lastLesson > dateTo ? lastLesson : null;
  if (lost !== null) problems.push({ code: 'ownOutside', subject, date: lost });
  for (const { name: page, isOnList, recordedOn } of replaces) {
    if (!isOnList) problems.push({ code: 'notOnPage', page });
    if (recordedOn !== null) problems.push({ code: 'recordedOnPage', page, date: recordedOn });
  }
  return problems;
}

function listRepeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
