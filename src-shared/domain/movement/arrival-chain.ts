import { addDays, weekdayOf, type CalendarDate } from '../../lib/calendar-date';

export type ArrivalFacts = {
  readonly hasConsent: boolean;
  /** Names of empty fields of the card that a newcomer's card needs. */
  readonly missingFields: readonly string[];
  readonly isOnList: boolean;
  /** Subjects of the class taught in groups without a group for the pupil. */
  readonly subjectsWithoutGroup: readonly string[];
  readonly hasSlip: boolean;
  readonly slipDue: CalendarDate | null;
};
export type ChainTask = { readonly step: 'consent' | 'card' | 'class' | 'groups' | 'slip'; readonly isDone: boolean; readonly missing: string | null; readonly due: CalendarDate | null };

/** What a newcomer still lacks, in the order it is done: consent → card → class → subgroups → access slip (MOV-01; the term of the slip is LRS-55). */
export function buildArrivalChain(facts: ArrivalFacts): ChainTask[] {
  const task = (step: ChainTask['step'], missing: string | null, due: CalendarDate | null = null): ChainTask => ({ step, isDone: missing === null, missing, due });
  return [
    task('consent', facts.hasConsent ? null : 'нет согласия на обработку персональных данных'),
    task('card', facts.missingFields.length === 0 ? null : `не заполнено: ${facts.missingFields.join(', ')}`),
    task('class', facts.isOnList ? null : 'нет в списке класса'),
    task('groups', facts.subjectsWithoutGroup.length === 0 ? null : `без группы: ${facts.subjectsWithoutGroup.join(', ')}`),
    task('slip', facts.hasSlip ? null : 'листок доступа для семьи не выдан', facts.slipDue),
  ];
}

/** The day after so many working days, Saturday counted in a week of six days. Holidays are not known here: the term is a reminder. */
export function addWorkingDays(date: CalendarDate, days: number, weekDays: number): CalendarDate {
  let result = date;
  for (let left = days; left > 0;) {
    result = addDays(result, 1);
    if (weekdayOf(result) <= weekDays) left -= 1;
  }
  return result;
}
