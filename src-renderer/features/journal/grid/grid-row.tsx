import { memo, useSyncExternalStore } from 'react';
import type { PageStudent } from '@shared/contract/journal-contract';
import type { PageModel } from '../edit/page-model';
import type { GridColumn } from './grid-column';
import type { PeriodColumn } from './period-columns';
import type { RowView } from './row-view';

type GridRowProps = { readonly model: PageModel; readonly student: PageStudent; readonly columns: readonly GridColumn[]; readonly periodColumns: readonly PeriodColumn[] };

/** One pupil. Painted again only when the row looks different. */
export const GridRow = memo(function GridRow({ model, student, columns, periodColumns }: GridRowProps) {
  const row: RowView = useSyncExternalStore(model.changes.subscribe, () => model.getRow(student));
  return (
    <tr>
      <td role="gridcell" className="jg-number" aria-label={`номер ${student.number}`}>{student.number}</td>
      <th role="rowheader" scope="row" className={student.dateTo ? 'jg-name jg-left' : 'jg-name'} title={describeStudent(student)}>{student.name}</th>
      {row.cells.map((cell, index) => (
        <td key={columns[index]?.key} role="gridcell" className={cell.className} aria-label={cell.label} data-absence={cell.absence}>{cell.text}</td>
      ))}
      <td role="gridcell" className="jg-average" aria-label={`${student.name}, средняя отметка, ${row.average || 'нет'}`}>{row.average}</td>
      {periodColumns.map((column, index) => (
        <td key={column.key} role="gridcell" className="jg-period" aria-label={`${student.name}, ${column.label}, ${row.periodMarks[index] || 'нет'}`}>{row.periodMarks[index]}</td>
      ))}
    </tr>
  );
});

function describeStudent(student: PageStudent): string {
  const form = student.educationForm === '' ? [] : [student.educationForm];
  const left = student.dateTo ? [`в списке по ${student.dateTo.split('-').reverse().join('.')}`] : [];
  return [student.fullName, ...form, ...left].join(', ');
}
