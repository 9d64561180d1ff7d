/** Rows and cells of what Excel and Word put on the clipboard: tabs between cells, quotes around a cell with a line break or a quote. */
export function parseTableText(text: string, separator = '\t'): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (isQuoted && character === '"' && source.charAt(index + 1) === '"') { cell += '"'; index += 1; }
    else if (character === '"' && (isQuoted || (cell === '' && isQuoteClosed(source, index, separator)))) isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) endCell();
    else if (character === '\n' && !isQuoted) { endCell(); rows.push([]); }
    else cell += character;
  }
  endCell();
  return rows;
}

/** A quote at the start of a cell opens a quoted cell only when it closes at a cell's end: «"Тихий Дон" М. А. Шолохова» is plain text. */
function isQuoteClosed(source: string, from: number, separator: string): boolean {
  for (let index = from + 1; index < source.length; index += 1) {
    if (source.charAt(index) !== '"') continue;
    if (source.charAt(index + 1) === '"') { index += 1; continue; }
    const next = source.charAt(index + 1);
    return next === '' || next === separator || next === '\n';
  }
  return false;
}

/** As Excel understands it again: cells with tabs, line breaks or quotes are quoted. */
export function formatTableText(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string): string => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quote).join('\t')).join('\r\n');
}
