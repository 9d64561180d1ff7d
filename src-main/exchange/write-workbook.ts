export type SheetValue = string | number | Date | null;
export type SheetModel = {
  readonly name: string;
  readonly rows: readonly (readonly SheetValue[])[];
  /** First row, first column, last row, last column. */
  readonly merges?: readonly (readonly [number, number, number, number])[];
};

/** Sheets of plain values as an XLSX file; dates are written as days. */
export async function writeWorkbook(sheets: readonly SheetModel[]): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows, merges = [] } of sheets) {
    const sheet = workbook.addWorksheet(name);
    for (const row of rows) {
      const added = sheet.addRow(row);
      for (const [index, value] of row.entries()) if (value instanceof Date) added.getCell(index + 1).numFmt = 'dd.mm.yyyy';
    }
    for (const merge of merges) sheet.mergeCells(...merge);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
