import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { CarriedSheet } from '@shared/contract/movement-contract';
import { parseTableText } from '@shared/domain/lesson-plan';
import { cellKey, findCellProblem, type CarriedCells, type CarriedColumn } from './carried-draft';
import './carried.css';

type Props = {
  readonly sheet: CarriedSheet;
  readonly columns: readonly CarriedColumn[];
  readonly cells: CarriedCells;
  readonly startYear: number;
  readonly onChange: (cells: CarriedCells) => void;
};

/** Subjects × periods: arrows and Enter go from cell to cell, a block of Excel is pasted from the cell on. */
export function CarriedTable({ sheet, columns, cells, startYear, onChange }: Props) {
  const periods = columns.filter(({ kind }) => kind === 'mark');
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const rows = parseTableText(event.clipboardData.getData('text'));
    if (rows.length === 1 && rows[0]?.length === 1) return;
    event.preventDefault();
    const next = new Map(cells);
    rows.forEach((texts, y) => { texts.forEach((text, x) => {
      const course = sheet.courses[row + y];
      const target = columns[column + x];
      if (course && target) next.set(cellKey(course.courseId, target), text.trim());
    }); });
    onChange(next);
  };
  return (
    <div className="ct-scroller">
      <table className="ct-table" onKeyDown={moveByKey}>
        <caption>Отметки из другой школы</caption>
        <thead>
          <tr><th scope="col" rowSpan={2}>Предмет</th>{periods.map(({ slot, period }) => <th key={slot} scope="colgroup" colSpan={2}>{period}</th>)}</tr>
          <tr>{columns.map(({ key, title }) => <th key={key} scope="col">{title}</th>)}</tr>
        </thead>
        <tbody>
          {sheet.courses.map(({ courseId, subject }, row) => (
            <tr key={courseId}>
              <th scope="row">{subject}</th>
              {columns.map((column, index) => {
                const key = cellKey(courseId, column);
                const text = cells.get(key) ?? '';
                const problem = findCellProblem(text, column, startYear);
                return (
                  <td key={key} data-kind={column.kind}>
                    <input
                      value={text}
                      data-row={row}
                      data-column={index}
                      aria-label={`${subject}, ${column.period}, ${column.title}`}
                      aria-invalid={problem !== null}
                      title={problem ?? undefined}
                      onChange={(event) => { onChange(new Map(cells).set(key, event.currentTarget.value)); }}
                      onPaste={(event) => { paste(event, row, index); }}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Sideways only from the edge of the text. */
function moveByKey(event: KeyboardEvent<HTMLTableElement>): void {
  const input = event.target;
  const [rows, columns] = STEPS[event.key] ?? [0, 0];
  if (!(input instanceof HTMLInputElement) || event.ctrlKey || event.altKey || (rows === 0 && columns === 0)) return;
  const { selectionStart, selectionEnd, value } = input;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  if (columns < 0 && selectionStart !== 0) return;
  if (columns > 0 && !isWhole && selectionEnd !== value.length) return;
  event.preventDefault();
  const place = `input[data-row="${String(Number(input.dataset.row) + rows)}"][data-column="${String(Number(input.dataset.column) + columns)}"]`;
  const next = event.currentTarget.querySelector<HTMLInputElement>(place);
  next?.focus();
  next?.select();
}
