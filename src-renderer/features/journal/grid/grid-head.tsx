import { memo } from 'react';
import type { PageLesson, PageWorkType } from '@shared/contract/journal-contract';
import { getWorkType } from '@shared/domain/journal';
import { formatDayAndMonth, formatMonth, formatShortWeekday, formatWeekday } from '@shared/lib/russian-date';
import { Icon } from '../../../components/icon';
import { lessonKeyOf } from '../edit/cell-address';
import { formatLacks } from '../texts/refusal-text';
import { describeWork } from '../texts/work-text';
import type { ColumnWindow } from './column-window';
import type { PeriodColumn } from './period-columns';

type GridHeadProps = { readonly lessons: readonly PageLesson[]; readonly workTypes: readonly PageWorkType[]; readonly today: string; readonly periodColumns: readonly PeriodColumn[]; readonly drawn: ColumnWindow };

/** Months, dates with weekdays, work types; a dot says that the lesson still lacks something. */
export const GridHead = memo(function GridHead({ lessons, workTypes, today, periodColumns, drawn }: GridHeadProps) {
  const { seen, before, after } = findDrawnLessons(lessons, drawn);
  return (
    <thead>
      <tr role="row" className="jg-months">
        <th role="columnheader" rowSpan={3} className="jg-number">№</th>
        <th role="columnheader" rowSpan={3} className="jg-name">Ученик</th>
        {listMonths(lessons).map((month) => (
          <th key={month.month} role="columnheader" scope="colgroup" colSpan={month.columns} className="jg-month-name"><span>{formatMonth(month.month)}</span></th>
        ))}
        <th role="columnheader" rowSpan={3} className="jg-average" aria-label="Средняя отметка" title="Средняя отметка – для справки">Ср.</th>
        {periodColumns.map((column) => <th key={column.key} role="columnheader" rowSpan={3} className="jg-period" aria-label={column.label} title={column.label}>{column.title}</th>)}
      </tr>
      <tr role="row" className="jg-dates">
        {before > 0 && <td role="none" colSpan={before} />}
        {seen.map((lesson) => <LessonHead key={lessonKeyOf(lesson)} lesson={lesson} isToday={lesson.date === today} isFuture={lesson.date > today} />)}
        {after > 0 && <td role="none" colSpan={after} />}
      </tr>
      <tr role="row" className="jg-works">
        {before > 0 && <td role="none" colSpan={before} />}
        {seen.flatMap((lesson) => lesson.columns.map((column) => {
          const label = describeWork(column, workTypes);
          return <th key={`${lessonKeyOf(lesson)}/${column.ordinal}`} role="columnheader" scope="col" aria-label={label} title={label}>{getWorkType(column.workType, workTypes).letter}</th>;
        }))}
        {after > 0 && <td role="none" colSpan={after} />}
      </tr>
    </thead>
  );
});

const LessonHead = memo(function LessonHead({ lesson, isToday, isFuture }: { readonly lesson: PageLesson; readonly isToday: boolean; readonly isFuture: boolean }) {
  const classes = [isToday ? 'jg-head-today' : '', isFuture ? 'jg-head-future' : '', lesson.closed ? 'jg-head-closed' : ''].filter(Boolean).join(' ');
  const lacks = !isFuture && lesson.missing.length > 0 ? `не заполнено: ${formatLacks(lesson.missing)}` : '';
  const remarks = [isToday ? 'сегодня' : '', lesson.closed ? 'период закрыт' : '', lesson.scheduled ? '' : 'нет в расписании', lacks].filter(Boolean);
  const label = [formatDayAndMonth(lesson.date), formatWeekday(lesson.date), `${lesson.lessonNumber}-й урок`, ...remarks].join(', ');
  return (
    <th role="columnheader" scope="col" colSpan={lesson.columns.length} className={classes} aria-label={label} title={label}>
      <span className="jg-day">{Number(lesson.date.slice(8))}</span>
      <span className="jg-weekday">{formatShortWeekday(lesson.date)}</span>
      <span className="jg-dot" aria-hidden="true">{lesson.closed ? <Icon name="lock" size={10} /> : lacks === '' ? '' : '●'}</span>
    </th>
  );
});

/** The lessons of the drawn columns, whole ones, and how many columns lie on both sides of them. */
function findDrawnLessons(lessons: readonly PageLesson[], drawn: ColumnWindow): { readonly seen: readonly PageLesson[]; readonly before: number; readonly after: number } {
  const seen: PageLesson[] = [];
  let before = 0;
  let after = 0;
  let column = 0;
  for (const lesson of lessons) {
    const end = column + lesson.columns.length;
    if (end <= drawn.start) before = end;
    else if (column >= drawn.end) after += lesson.columns.length;
    else seen.push(lesson);
    column = end;
  }
  return { seen, before, after };
}

function listMonths(lessons: readonly PageLesson[]): readonly { readonly month: string; readonly columns: number }[] {
  const months = new Map<string, number>();
  for (const lesson of lessons) {
    const month = lesson.date.slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + lesson.columns.length);
  }
  return [...months].map(([month, columns]) => ({ month, columns }));
}
