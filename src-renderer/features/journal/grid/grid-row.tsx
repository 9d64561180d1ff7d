import { memo, useSyncExternalStore } from 'react';
import type { PageExemption, PageStudent } from '@shared/contract/journal-contract';
import { formatDate } from '@shared/lib/russian-date';
import type { PageModel } from '../edit/page-model';
import { describeExemption } from '../texts/exemption-text';
import { getColumnIndex } from './cell-element';
import type { ColumnWindow } from './column-window';
import { ExemptMark } from './exempt-mark';
import type { GridColumn } from './grid-column';
import type { PeriodColumn } from './period-columns';
import type { RowView } from './row-view';

type GridRowProps = {
  readonly model: PageModel;
  readonly student: PageStudent;
  /** Of all pupils of the page. */
  readonly exemptions: readonly PageExemption[];
  readonly columns: readonly GridColumn[];
  readonly periodColumns: readonly PeriodColumn[];
  readonly drawn: ColumnWindow;
};

/** One pupil. Painted again only when the row looks different; columns out of sight are one empty cell on each side. */
export const GridRow = memo(function GridRow({ model, student, exemptions, columns, periodColumns, drawn }: GridRowProps) {
  const row: RowView = useSyncExternalStore(model.changes.subscribe, () => model.getRow(student));
  const after = columns.length - drawn.end;
  const own = exemptions.filter(({ studentId }) => studentId === student.id);
  const averageIndex = getColumnIndex(columns.length);
  return (
    <tr role="row">
      <td role="gridcell" className="jg-number" aria-label={`номер ${student.number}`}>{student.number}</td>
      <th role="rowheader" scope="row" className={student.dateTo ? 'jg-name jg-left' : 'jg-name'} title={[describeStudent(student), ...own.map(describeExemption)].join(', ')}><ExemptMark exemptions={own} />{student.name}{student.carried.length > 0 && <span className="jg-carried" aria-label={describeCarried(student)}>{summarise(student)}</span>}</th>
      {drawn.start > 0 && <td role="none" colSpan={drawn.start} />}
      {row.cells.slice(drawn.start, drawn.end).map((cell, index) => (
        <td key={columns[drawn.start + index]?.key} role="gridcell" aria-colindex={getColumnIndex(drawn.start + index)} className={cell.className} aria-label={cell.label} data-absence={cell.absence}>{cell.text}</td>
      ))}
      {after > 0 && <td role="none" colSpan={after} />}
      <td role="gridcell" aria-colindex={averageIndex} className="jg-average" aria-label={`${student.name}, средняя отметка, ${row.average || 'нет'}`}>{row.average}</td>
      {periodColumns.map((column, index) => (
        <td key={column.key} role="gridcell" aria-colindex={averageIndex + 1 + index} className="jg-period" aria-label={`${student.name}, ${column.label}, ${row.periodMarks[index] || describeNoPeriodMark(own)}`} title={row.periodMarks[index] === '' && own.length > 0 ? describeNoPeriodMark(own) : undefined}>{row.periodMarks[index]}</td>
      ))}
    </tr>
  );
});

/** What is offered where no final mark stands yet (PUP-07). */
function describeNoPeriodMark([exemption]: readonly PageExemption[]): string {
  return exemption ? `нет, предлагается «${exemption.periodValue}»` : 'нет';
}

function describeStudent(student: PageStudent): string {
  const away = [...new Set(student.away.map(({ title }) => title))];
  // Where the form asks for no attendance, its words stand in `away` already.
  const form = student.educationForm === '' || away.some((title) => title.startsWith(student.educationForm)) ? [] : [student.educationForm];
  const left = student.dateTo ? [`в списке по ${formatDate(student.dateTo)}`] : [];
  const note = student.leftNote === null ? [] : [student.leftNote];
  const carried = student.carried.length === 0 ? [] : [describeCarried(student)];
  return [student.fullName, ...form, ...away, ...left, ...note, ...carried].join(', ');
}

/** «перенесено: 5 (10.12.2025, Алгебра, 7А)»; marks of the sheet of teaching at home say where they are from themselves. */
function describeCarried({ carried }: PageStudent): string {
  return `${carried.every(({ via }) => via !== undefined) ? 'не на уроке класса' : 'перенесено'}: ${carried.map(({ value, date, origin }) => `${value} (${[date === null ? '' : formatDate(date), origin].filter(Boolean).join(', ')})`).join('; ')}`;
}

/** As many as fit beside a name. */
function summarise({ carried }: PageStudent): string {
  return `↪ ${carried.slice(0, SHOWN_CARRIED).map(({ value }) => value).join(' ')}${carried.length > SHOWN_CARRIED ? '…' : ''}`;
}
const SHOWN_CARRIED = 3;
