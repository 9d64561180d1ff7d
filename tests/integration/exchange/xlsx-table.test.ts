import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { detectWorkbook } from '@main/exchange/detect-workbook';
import { openWorkbook } from '@main/exchange/xlsx-table';
import { aSchoolWorkbook, readChanged } from '../../support/exchange/a-school-workbook';

async function aBook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Лист'));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('a file that cannot be read', () => {
  const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const locked = new Uint8Array([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]);

  it.each([
    ['is empty', new Uint8Array(), 'fileEmpty', 'Файл пустой (0 байт). Сохраните книгу Excel ещё раз и выберите её снова.'],
    ['is text', Buffer.from('Класс;Фамилия'), 'fileNotXlsx', 'Это не книга Excel (.xlsx). Откройте файл в Excel или LibreOffice и сохраните его как «Книга Excel (.xlsx)».'],
    ['is an old .xls', ole, 'fileOldExcel', 'Это книга старого Excel (.xls). Откройте её и сохраните как «Книга Excel (.xlsx)».'],
    ['is locked with a password', locked, 'fileProtected', 'Файл закрыт паролем. Откройте его в Excel, снимите пароль («Файл» → «Сведения» → «Защита книги») и сохраните ещё раз.'],
  ])('%s', async (_, bytes, code, message) => {
    expect(await openWorkbook(bytes, 'школа.xlsx')).toEqual({ workbook: null, problem: { level: 'error', code, file: 'школа.xlsx', sheet: null, cell: null, value: null, message } });
    expect(await detectWorkbook(bytes, 'школа.xlsx')).toBe('unknown');
  });

  it('is too big', async () => {
    const { problem } = await openWorkbook(new Uint8Array(20 * 1024 * 1024 + 1), 'школа.xlsx');
    expect(problem?.message).toBe('Файл слишком большой (21 МБ), принимаются книги до 20 МБ. Удалите из книги рисунки и лишние листы и сохраните её ещё раз.');
  });

  it('is cut off', async () => {
    const bytes = await aSchoolWorkbook();
    expect((await openWorkbook(bytes.subarray(0, 3000), 'школа.xlsx')).problem?.code).toBe('fileDamaged');
  });

  it('is damaged inside', async () => {
    const bytes = await aSchoolWorkbook();
    const damaged = bytes.map((byte, index) => (index > 200 && index < bytes.length - 3000 ? byte ^ 0x5a : byte));
    expect((await openWorkbook(damaged, 'школа.xlsx')).problem?.code).toBe('fileDamaged');
  });

  it('is a ZIP of something else', async () => {
    const bytes = await aSchoolWorkbook();
    const renamed = Buffer.from(bytes);
    for (let at = renamed.indexOf('workbook.xml'); at >= 0; at = renamed.indexOf('workbook.xml', at)) renamed.write('document.xml', at);
    expect((await openWorkbook(renamed, 'документ.docx')).problem?.code).toBe('fileNotXlsx');
  });

  it('has nothing in it', async () => {
    const bytes = await aBook(() => undefined);
    expect((await openWorkbook(bytes, 'школа.xlsx')).problem?.code).toBe('fileWithoutSheets');
  });
});

describe('a sheet', () => {
  it('gives texts without stray blanks, numbers, dates and results of formulas', async () => {
    const bytes = await aBook((sheet) => {
      sheet.getCell('A1').value = '  Анна\u00A0 Мария\u200B ';
      sheet.getCell('B1').value = 7;
      sheet.getCell('C1').value = new Date('2012-04-05T00:00:00Z');
      sheet.getCell('D1').value = { formula: '1+1', result: 2 };
      sheet.getCell('E1').value = { richText: [{ text: 'сло' }, { text: 'во' }] };
      sheet.getCell('F1').value = { text: 'a@b.example', hyperlink: 'mailto:a@b.example' };
      sheet.getCell('G1').value = 'две \r\n строки';
      sheet.getCell('H1').value = '   ';
      sheet.getCell('A40').value = ' ';
    });
    const { workbook } = await openWorkbook(bytes, 'книга.xlsx');
    expect(workbook?.sheets[0]?.rows.map((row) => [row.number, [...row.cells.values()]])).toEqual([
      [1, [
        { address: 'A1', text: 'Анна Мария', serial: null },
        { address: 'B1', text: '7', serial: 7 },
        { address: 'C1', text: '05.04.2012', serial: 41004 },
        { address: 'D1', text: '2', serial: 2 },
        { address: 'E1', text: 'слово', serial: null },
        { address: 'F1', text: 'a@b.example', serial: null },
        { address: 'G1', text: 'две\nстроки', serial: null },
      ]],
    ]);
  });

  it('repeats a merged block downwards and not sideways', async () => {
    const bytes = await aBook((sheet) => {
      sheet.getCell('A1').value = 'Понедельник';
      sheet.getCell('B1').value = 'Заголовок';
      sheet.mergeCells('A1:A2');
      sheet.mergeCells('B1:C1');
    });
    const { workbook } = await openWorkbook(bytes, 'книга.xlsx');
    expect(workbook?.sheets[0]?.rows.map((row) => [...row.cells.values()].map((cell) => `${cell.address} ${cell.text}`))).toEqual([['A1 Понедельник', 'B1 Заголовок'], ['A2 Понедельник']]);
  });
});

describe('a head row', () => {
  it('is found under a title and in any order of columns', async () => {
    const { problems, file } = await readChanged((book) => {
      const sheet = book.getWorksheet('Звонки');
      sheet?.spliceRows(1, 0, ['Расписание звонков школы № 1'], []);
      sheet?.spliceColumns(1, 0, ['', '', 'Примечание', 'общее']);
    });
    expect(problems).toEqual([]);
    expect(file?.bellSchedules[0]?.lessons).toHaveLength(3);
  });
});
