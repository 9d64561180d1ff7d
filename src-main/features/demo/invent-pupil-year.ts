import type { AbsenceCode } from '@shared/domain/journal';
import { addDays, listDates, weekdayOf, type CalendarDate } from '@shared/lib/calendar-date';
import type { DemoStudent } from './demo-school';
import type { SeededRandom } from './seeded-random';

/** How a pupil does and when he or she is away. */
export type PupilYear = {
  /** The mark expected in an ordinary subject. */
  readonly ability: number;
  /** Days away from all lessons. */
  readonly daysAway: ReadonlyMap<CalendarDate, AbsenceCode>;
  /** Probability to miss a single lesson without a reason. */
  readonly truancy: number;
};

/** Illness comes in runs of days, other reasons for a day or two; who is taught at home is never counted away. */
export function inventPupilYear(student: DemoStudent, from: CalendarDate, to: CalendarDate, random: SeededRandom): PupilYear {
  const daysAway = new Map<CalendarDate, AbsenceCode>();
  const frailty = random.chance(0.15) ? 0.016 : 0.006;
  if (!student.isTaughtAtHome) {
    for (const date of listDates(from, to)) {
      if (weekdayOf(date) > 5 || daysAway.has(date)) continue;
      const [code, days]: [AbsenceCode, number] = random.chance(frailty) ? ['б', random.integer(3, 9)] : random.chance(0.0035) ? ['ну', random.integer(1, 2)] : ['н', 0];
      for (let day = 0; day < days; day += 1) daysAway.set(addDays(date, day), code);
    }
  }
  const ability = Math.min(4.95, Math.max(2.7, random.normal(3.95, 0.55)));
  const truancy = student.isTaughtAtHome ? 0 : ability < 3.4 ? 0.015 : 0.002;
  return { ability, daysAway, truancy };
}

/** Subjects in which marks are higher than elsewhere. */
const EASY_SUBJECTS = ['Физическая культура', 'Музыка', 'Изобразительное искусство', 'Труд (технология)', 'Индивидуальный проект', 'Основы безопасности и защиты Родины'];

/** A pupil's mark for one piece of work: around the ability, now and then a surprise. */
export function drawMark({ ability }: PupilYear, subject: string, random: SeededRandom): number {
  const expected = ability + (EASY_SUBJECTS.includes(subject) ? 0.45 : 0);
  return Math.min(5, Math.max(2, Math.round(random.normal(expected, 0.55))));
}
