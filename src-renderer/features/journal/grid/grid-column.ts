import type { JournalPage, PageLesson } from '@shared/contract/journal-contract';
import type { WorkType } from '@shared/domain/journal';
import { formatDayAndMonth } from '@shared/lib/russian-date';
import { lessonKeyOf } from '../edit/cell-address';
import { describeWork } from '../texts/work-text';

/** One mark column of the left page. */
export type GridColumn = {
  readonly key: string;
  readonly lessonKey: string;
  readonly date: string;
  readonly lessonNumber: number;
  readonly ordinal: number;
  readonly workType: WorkType;
  /** «16 сентября, ответ на уроке» – for tooltips and screen readers. */
  readonly label: string;
  /** Classes that every cell of the column has. */
  readonly className: string;
};

export function buildColumns(page: JournalPage): readonly GridColumn[] {
  const perDate = new Map<string, number>();
  for (const lesson of page.lessons) perDate.set(lesson.date, (perDate.get(lesson.date) ?? 0) + 1);
  return page.lessons.flatMap((lesson, index) =>
    lesson.columns.map((column) => {
      const isFirst = column.ordinal === lesson.columns[0]?.ordinal;
      const startsMonth = isFirst && index > 0 && page.lessons[index - 1]?.date.slice(0, 7) !== lesson.date.slice(0, 7);
      const number = (perDate.get(lesson.date) ?? 0) > 1 ? `, ${lesson.lessonNumber}-й урок` : '';
      return {
        key: `${lessonKeyOf(lesson)}/${column.ordinal}`,
        lessonKey: lessonKeyOf(lesson),
        date: lesson.date,
        lessonNumber: lesson.lessonNumber,
        ordinal: column.ordinal,
        workType: column.workType,
        label: `${formatDayAndMonth(lesson.date)}${number}, ${describeWork(column, page.workTypes)}`,
        className: columnClass(lesson, page.today, isFirst, startsMonth),
      };
    }),
  );
}

function columnClass(lesson: PageLesson, today: string, isFirst: boolean, startsMonth: boolean): string {
  const classes = ['jg-cell'];
  if (isFirst) classes.push('jg-lesson');
  if (startsMonth) classes.push('jg-month');
  if (lesson.date === today) classes.push('jg-today');
  if (lesson.date > today) classes.push('jg-future');
  if (lesson.closed) classes.push('jg-closed');
  return classes.join(' ');
}
