import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ProcessSchedule } from '@shared/contract/college-contract';
import { countWeekKinds, findMiddleOf, WEEK_KIND_SIGNS, WEEK_KIND_TITLES, WEEK_KINDS, type WeekKind } from '@shared/domain/college';
import { addDays } from '@shared/lib/calendar-date';
import { formatDate, formatMonth } from '@shared/lib/russian-date';
import styles from './schedule.module.css';
import type { WeekSelection } from './use-week-selection';

type Props = {
  readonly schedule: ProcessSchedule;
  readonly kindAt: (row: number, column: number) => WeekKind | undefined;
  readonly selection: WeekSelection;
  /** Absent for those who only look. */
  readonly onKind: ((kind: WeekKind) => void) | undefined;
  readonly onUndo: () => void;
  readonly onCopyAbove: () => void;
};

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
/** The keys of the letters, so that the layout does not matter. */
const KIND_OF_KEY: Readonly<Record<string, WeekKind>> = { KeyN: 'theory', KeyE: 'studyPractice', KeyG: 'workPractice', KeyL: 'diplomaPractice', KeyF: 'exams', KeyB: 'finalAttestation', KeyR: 'vacation' };

/** Groups × weeks; months over the days on which weeks begin, the sums of weeks at the end of a line. */
export function ScheduleGrid({ schedule, kindAt, selection, onKind, onUndo, onCopyAbove }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => { grid.current?.querySelector('[data-cursor]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); }, [selection.cursor]);
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    const kind = event.ctrlKey || event.altKey ? undefined : KIND_OF_KEY[event.code];
    if (arrow) selection.move(arrow[0], arrow[1], event.shiftKey);
    else if (event.ctrlKey && event.code === 'KeyZ') onUndo();
    else if (event.ctrlKey && event.code === 'KeyD') onCopyAbove();
    else if (kind && onKind) onKind(kind);
    else return;
    event.preventDefault();
  };
  const { row, column } = selection.cursor;
  return (
    <div ref={grid} className={styles.scroller} role="grid" tabIndex={0} aria-label="График учебного процесса" aria-rowcount={schedule.groups.length + 2} aria-activedescendant={`week-${row}-${column}`} aria-multiselectable onKeyDown={onKeyDown}>
      <table className={styles.grid} role="presentation">
        <Head weeks={schedule.weeks} />
        <tbody role="rowgroup">
          {schedule.groups.map((group, index) => (
            <tr key={group.id} role="row">
              <th role="rowheader" scope="row" title={group.programme ?? undefined}>{`${group.name}, ${group.studyYear} курс`}</th>
              {schedule.weeks.map((week, place) => <Cell key={week} week={week} row={index} column={place} kind={kindAt(index, place)} isProposed={group.versions[place] === 0} selection={selection} />)}
              <td role="gridcell" className={styles.sums}>{describeSums(schedule.weeks.map((_, place) => kindAt(index, place) ?? 'theory'))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ weeks }: { readonly weeks: readonly string[] }) {
  const months = weeks.map((week) => findMiddleOf(week).slice(0, 7));
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" rowSpan={2}>Группа</th>
        {[...new Set(months)].map((month) => <th key={month} role="columnheader" colSpan={months.filter((one) => one === month).length}>{formatMonth(`${month}-01`)}</th>)}
        <th role="columnheader" rowSpan={2}>Недель</th>
      </tr>
      <tr role="row">{weeks.map((week) => <th key={week} role="columnheader" title={describeWeek(week)}>{Number(week.slice(8))}</th>)}</tr>
    </thead>
  );
}

type CellProps = { readonly week: string; readonly row: number; readonly column: number; readonly kind: WeekKind | undefined; readonly isProposed: boolean; readonly selection: WeekSelection };

function Cell({ week, row, column, kind = 'theory', isProposed, selection }: CellProps) {
  const isSelected = selection.has(row, column);
  const isCursor = selection.cursor.row === row && selection.cursor.column === column;
  return (
    <td
      id={`week-${row}-${column}`}
      role="gridcell"
      aria-selected={isSelected}
      data-selected={isSelected || undefined}
      data-cursor={isCursor || undefined}
      data-kind={kind}
      data-proposed={isProposed || undefined}
      title={`${describeWeek(week)}: ${WEEK_KIND_TITLES[kind]}`}
      onMouseDown={(event) => { if (event.shiftKey) selection.extend({ row, column }); else selection.start({ row, column }); }}
      onMouseEnter={(event) => { if (event.buttons === 1) selection.extend({ row, column }); }}
    >
      {WEEK_KIND_SIGNS[kind]}
    </td>
  );
}

function describeWeek(week: string): string {
  return `${formatDate(week)} – ${formatDate(addDays(week, 6))}`;
}

/** «Т 34, А 2, К 11». */
function describeSums(kinds: readonly WeekKind[]): string {
  const counts = countWeekKinds(kinds);
  return WEEK_KINDS.filter((kind) => (counts.get(kind) ?? 0) > 0).map((kind) => `${WEEK_KIND_SIGNS[kind]} ${counts.get(kind) ?? 0}`).join(', ');
}
