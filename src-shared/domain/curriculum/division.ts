import { addDays, type CalendarDate } from '../../lib/calendar-date';

export type DividedStudent = { readonly id: number; readonly name: string };

/** Ways to divide a class at one stroke (SET-10). */
export type SplitWay = 'byAlphabet' | 'byTurns';

/** Which of `count` groups (from 0) each pupil of the alphabetical list goes to: the list cut into equal parts, or dealt in turn. */
export function splitStudents(students: readonly DividedStudent[], count: number, way: SplitWay): ReadonlyMap<number, number> {
  const size = Math.ceil(students.length / count);
  return new Map(students.map(({ id }, index) => [id, way === 'byTurns' ? index % count : Math.floor(index / size)]));
}

/** A pupil in a group from–to. */
export type Membership = { readonly id: number; readonly groupId: number; readonly studentId: number; readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate | null };

export type MemberStep =
  | { readonly kind: 'insert'; readonly groupId: number; readonly studentId: number; readonly dateFrom: CalendarDate }
  | { readonly kind: 'close'; readonly memberId: number; readonly dateTo: CalendarDate }
  | { readonly kind: 'remove'; readonly memberId: number };

/**
 * Steps that put a pupil into a group (null = none) of a division from a date on (SET-10): the old membership ends on the day before,
 * so both journals show the right span; one that begins on that day or later is taken back. Nothing where the pupil is there already.
 */
export function planMove(memberships: readonly Membership[], studentId: number, groupId: number | null, from: CalendarDate): MemberStep[] {
  const own = memberships.filter((row) => row.studentId === studentId && (row.dateTo === null || row.dateTo >= from));
  const stays = own.find((row) => row.groupId === groupId && row.dateFrom <= from && row.dateTo === null);
  const steps: MemberStep[] = own
    .filter((row) => row !== stays)
    .map((row) => (row.dateFrom >= from ? { kind: 'remove', memberId: row.id } : { kind: 'close', memberId: row.id, dateTo: addDays(from, -1) }));
  return stays || groupId === null ? steps : [...steps, { kind: 'insert', groupId, studentId, dateFrom: from }];
}
