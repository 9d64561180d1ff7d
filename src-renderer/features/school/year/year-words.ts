import type { YearCard } from '@shared/contract/calendar-contract';
import { formatDates, formatGradeList } from '@shared/domain/school';
import type { BellRule } from '@shared/domain/timetable';
import { formatDate } from '@shared/lib/russian-date';

export const STATE_WORDS: Readonly<Record<YearCard['state'], string>> = { planned: 'готовится', open: 'открыт', closed: 'закрыт' };
export const WEEKDAY_WORDS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'] as const;
const ON_WEEKDAYS = ['по понедельникам', 'по вторникам', 'по средам', 'по четвергам', 'по пятницам', 'по субботам', 'по воскресеньям'] as const;

export function describeYear(year: YearCard): string {
  return `${STATE_WORDS[year.state]}, ${formatDates(year)}`;
}

/** «все классы», «1 класс», «5–9 классы», «7А». */
export function describeWhom({ gradeFrom, gradeTo, classId }: { readonly gradeFrom: number; readonly gradeTo: number; readonly classId: number | null }, classes: readonly { readonly classId: number; readonly name: string; readonly grade: number }[]): string {
  if (classId !== null) return classes.find((one) => one.classId === classId)?.name ?? 'класс';
  const grades = [...new Set(classes.map(({ grade }) => grade))];
  if (gradeFrom <= 1 && gradeTo >= 11) return 'все классы';
  if (grades.length > 0 && grades.every((grade) => gradeFrom <= grade && grade <= gradeTo)) return 'все классы';
  const list = formatGradeList(Array.from({ length: gradeTo - gradeFrom + 1 }, (_, index) => gradeFrom + index));
  return `${list} ${gradeFrom === gradeTo ? 'класс' : 'классы'}`;
}

/** «каждый день», «по пятницам», «26.12.2025». */
export function describeRuleDays({ dateFrom, dateTo, weekday }: BellRule): string {
  if (dateFrom === dateTo) return formatDate(dateFrom);
  return weekday === null ? 'каждый день' : (ON_WEEKDAYS[weekday - 1] ?? '');
}
