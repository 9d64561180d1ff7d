import { readTextTable } from '../read-table-file';
import { columnLetter } from '../row-cells';
import { cleanText } from '../xlsx-cell';
import { openWorkbook, type OpenedWorkbook, type Sheet } from '../xlsx-table';

const TEXT_FILE = /\.(csv|txt|tsv)$/iu;

/** Any table: an XLSX book, or a text with tabs, semicolons or commas as a book of one sheet. */
export async function openTable(bytes: Uint8Array, fileName: string): Promise<OpenedWorkbook> {
  if (!TEXT_FILE.test(fileName)) return openWorkbook(bytes, fileName);
  return { workbook: { fileName, sheets: [toSheet(readTextTable(bytes))] }, problem: null };
}

function toSheet(rows: readonly (readonly string[])[]): Sheet {
  return {
    name: 'Таблица',
    rows: rows.flatMap((row, index) => {
      const number = index + 1;
      const filled = row.map((text, at) => [at + 1, cleanText(text)] as const).filter(([, text]) => text !== '');
      const cells = new Map(filled.map(([column, text]) => [column, { address: `${columnLetter(column)}${String(number)}`, text, serial: null }]));
      return cells.size === 0 ? [] : [{ number, cells }];
    }),
  };
}
