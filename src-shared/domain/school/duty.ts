import { isWithin, type CalendarDate } from '../../lib/calendar-date';

/** What a person is put in charge of by order (SET-19). */
export const DUTIES = ['administrator', 'coordinator', 'branchAdministrator', 'consultant', 'dataTruth'] as const;
export type Duty = (typeof DUTIES)[number];
export const DUTY_TITLES: Readonly<Record<Duty, string>> = {
  administrator: 'администратор электронного журнала',
  coordinator: 'координатор электронного журнала',
  branchAdministrator: 'администратор филиала',
  consultant: 'консультант по электронному журналу',
  dataTruth: 'ответственный за достоверность данных',
};

export type DutySpan = { readonly duty: Duty; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };

/** At least one administrator must be in force on every day (SET-19). */
export function lacksAdministrator(spans: readonly DutySpan[], today: CalendarDate): boolean {
  return !spans.some(({ duty, dateFrom, dateTo }) => duty === 'administrator' && isWithin(today, dateFrom, dateTo));
}

export type DutyProblem = 'endsBeforeStart' | 'orderWithoutDate' | 'lastAdministrator' | 'twice';

/** `others`: the register without this line. The last administrator in force is not let go without another (SET-19). */
export function findDutyProblems(span: DutySpan & { readonly staffId: number; readonly orderNumber: string | null; readonly orderDate: CalendarDate | null }, others: readonly (DutySpan & { readonly staffId: number })[], wasAdministrator: boolean, today: CalendarDate): DutyProblem[] {
  const problems: DutyProblem[] = [];
  if (span.dateTo !== null && span.dateTo < span.dateFrom) problems.push('endsBeforeStart');
  if (span.orderNumber !== null && span.orderDate === null) problems.push('orderWithoutDate');
  if (wasAdministrator && lacksAdministrator([span, ...others], today)) problems.push('lastAdministrator');
  if (others.some((other) => other.duty === span.duty && other.staffId === span.staffId && overlap(other, span))) problems.push('twice');
  return problems;
}

function overlap(left: DutySpan, right: DutySpan): boolean {
  return (right.dateTo === null || left.dateFrom <= right.dateTo) && (left.dateTo === null || right.dateFrom <= left.dateTo);
}
