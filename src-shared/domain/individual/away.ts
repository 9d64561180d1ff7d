import { isWithin, type CalendarDate } from '../../lib/calendar-date';
import { describeExpectedRecords, findExpectedRecords } from '../people';

/** A pupil learns elsewhere from–to: at home, in a sanatorium or hospital (IUP-02). */
export type Stay = { readonly studentId: number; readonly kind: StayKind; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };
export const STAY_KINDS = ['home', 'sanatorium'] as const;
export type StayKind = (typeof STAY_KINDS)[number];

/** Days on which nobody expects a pupil at the lessons of the class. `sign` stands in the empty cells, `title` says it in words. */
export type Away = { readonly from: CalendarDate; readonly to: CalendarDate | null; readonly sign: string; readonly title: string };

const STAYS: Readonly<Record<StayKind, Pick<Away, 'sign' | 'title'>>> = {
  home: { sign: 'нд', title: 'обучение на дому' },
  sanatorium: { sign: 'сан', title: 'обучение в санатории или больнице' },
};

/**
 * When a pupil is not expected at the lessons of the class: the stays, in order of time, and where the form of education asks for no attendance
 * (PUP-06, IUP-03), the whole time.
 */
export function listAway(educationForm: string, stays: readonly Stay[]): Away[] {
  const away = stays.map(({ kind, dateFrom, dateTo }): Away => ({ from: dateFrom, to: dateTo, ...STAYS[kind] })).sort((left, right) => (left.from < right.from ? -1 : 1));
  const form = describeExpectedRecords(educationForm);
  if (form !== null && !findExpectedRecords(educationForm).attendance) away.push({ from: '0001-01-01', to: null, sign: '–', title: `${educationForm}: ${form}` });
  return away;
}

export function findAway(away: readonly Away[], date: CalendarDate): Away | null {
  return away.find(({ from, to }) => isWithin(date, from, to)) ?? null;
}
