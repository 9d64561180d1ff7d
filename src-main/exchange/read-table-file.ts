import { parseTableText } from '@shared/domain/lesson-plan';
import { openWorkbook, type Sheet } from './xlsx-table';

export type TableReading = { readonly rows: readonly (readonly string[])[]; readonly problem: string | null };

const SEPARATORS = ['\t', ';', ','] as const;

/** The first sheet of a book, or a text with tabs, semicolons or commas, as cells. What is wrong comes back in Russian. */
export async function readTableFile(bytes: Uint8Array, fileName: string): Promise<TableReading> {
  if (/\.(csv|txt|tsv)$/iu.test(fileName)) return { rows: readTextTable(bytes), problem: null };
  const { workbook, problem } = await openWorkbook(bytes, fileName);
  if (!workbook) return { rows: [], problem: problem.message };
  const [longest] = [...workbook.sheets].sort((left, right) => right.rows.length - left.rows.length);
  return { rows: longest ? toMatrix(longest) : [], problem: null };
}

function toMatrix(sheet: Sheet): string[][] {
  return sheet.rows.map(({ cells }) => {
    const width = Math.max(0, ...cells.keys());
    return Array.from({ length: width }, (_, index) => cells.get(index + 1)?.text ?? '');
  });
}

/** Excel saves CSV in the code page of Russian Windows unless it is told otherwise. */
export function readTextTable(bytes: Uint8Array): string[][] {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const text = utf8.includes('\uFFFD') ? new TextDecoder('windows-1251').decode(bytes) : utf8;
  const [firstLine = ''] = text.split('\n');
  const separator = [...SEPARATORS].sort((left, right) => firstLine.split(right).length - firstLine.split(left).length)[0] ?? '\t';
  return parseTableText(text.replace(/^\uFEFF/, ''), separator);
}
