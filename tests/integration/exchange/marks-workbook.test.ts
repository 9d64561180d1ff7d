import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE, GIVEN_ABSENCE_CODES } from '@shared/domain/journal';
import { detectWorkbook } from '@main/exchange/detect-workbook';
import { readMarksWorkbook } from '@main/exchange/marks/read-marks-workbook';
import { hasSampleSchool, readSample } from '../../support/sample-school';

type Sheets = Readonly<Record<string, readonly (readonly ExcelJS.CellValue[])[]>>;

async function marksBook(sheets: Sheets): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const VALUES = { scale: DEFAULT_SCALE, absenceCodes: GIVEN_ABSENCE_CODES.map(({ code }) => code) };
const HEAD = ['№', 'Ученик', '05.09', '05.09', '12.01', 'Ср. балл', 'I полугодие'];
const TITLE = ['7А класс, Алгебра, I полугодие 2025/2026'];

describe.skipIf(!hasSampleSchool)('the sample marks of 7А', () => {
  const sample = () => readSample('Оценки 7А I четверть.xlsx');

  it('are read whole: sixteen subjects, a period mark for each pupil and subject', async () => {
    const { marks } = await readMarksWorkbook(sample().bytes, sample().name, VALUES);
    const rows = marks?.sheets.flatMap((sheet) => sheet.rows) ?? [];
    expect(marks).toMatchObject({ className: '7А', periodName: 'I четверть', yearName: '2025/2026' });
    expect(marks?.sheets.map((sheet) => `${sheet.subject} ${sheet.columns.length}×${sheet.rows.length}`)).toEqual([
      'Русский язык 32×25', 'Литература 16×25', 'Иностранный язык (английский) 24×25', 'Алгебра 24×25', 'Геометрия 16×25', 'Вероятность и статистика 8×25', 'Информатика 8×25', 'История 16×25',
      'Обществознание 8×25', 'География 16×25', 'Физика 16×25', 'Биология 8×25', 'Изобразительное искусство 8×25', 'Музыка 8×25', 'Труд (технология) 16×25', 'Физическая культура 16×25',
    ]);
    expect(rows.filter((row) => row.periodMark !== null)).toHaveLength(400);
    expect(rows.filter((row) => row.periodMark === 'н/а')).toHaveLength(5);
    expect(rows.flatMap((row) => row.cells.flatMap((cell) => cell.marks))).toHaveLength(1952);
    expect(await detectWorkbook(sample().bytes, sample().name)).toBe('marks');
  });

  it('agree with their averages and warn only of two marks in a cell, a sheet once', async () => {
    const { problems } = await readMarksWorkbook(sample().bytes, sample().name, VALUES);
    expect(problems.map(({ level, code }) => `${level} ${code}`)).toEqual(Array<string>(15).fill('warning doubleMarks'));
    expect(problems[0]).toMatchObject({
      sheet: 'Рус. яз.', cell: 'Z3', value: '4/4', related: 9,
      message: 'Две оценки в одной ячейке: 10 раз (Z3, F4, M4, R7, U11, R13 и ещё 4). Вторая оценка попадёт в отдельную колонку с видом работы «не указан».',
    });
  });
});

describe('exported marks', () => {
  it('split two marks of a cell, know absences, and take equal dates for lessons by number', async () => {
    const bytes = await marksBook({ Алгебра: [TITLE, HEAD, [1, 'Алексеев Иван', '4/4', 'н', 5, 4.33, 4], [2, 'Борисова Анна', 'НУ', null, 'б', null, 'н/а']] });
    const { marks, problems } = await readMarksWorkbook(bytes, 'оценки.xlsx', VALUES);
    expect(marks?.sheets[0]).toEqual({
      sheet: 'Алгебра',
      subject: 'Алгебра',
      columns: [
        { date: '2025-09-05', ordinalOnDate: 1, columnLetter: 'C' },
        { date: '2025-09-05', ordinalOnDate: 2, columnLetter: 'D' },
        { date: '2026-01-12', ordinalOnDate: 1, columnLetter: 'E' },
      ],
      rows: [
        {
          row: 3, studentName: 'Алексеев Иван', average: 4.33, periodMark: '4',
          cells: [
            { columnIndex: 0, address: 'C3', raw: '4/4', marks: [4, 4], absence: null },
            { columnIndex: 1, address: 'D3', raw: 'н', marks: [], absence: 'н' },
            { columnIndex: 2, address: 'E3', raw: '5', marks: [5], absence: null },
          ],
        },
        {
          row: 4, studentName: 'Борисова Анна', average: null, periodMark: 'н/а',
          cells: [
            { columnIndex: 0, address: 'C4', raw: 'НУ', marks: [], absence: 'ну' },
            { columnIndex: 2, address: 'E4', raw: 'б', marks: [], absence: 'б' },
          ],
        },
      ],
    });
    expect(problems.map(({ code, cell }) => `${code} ${cell ?? ''}`)).toEqual(['doubleMarks C3']);
  });

  it.each([
    ['a mark that is none', ['6', null, null, null, 4], 'error badMark C3'],
    ['three marks in a cell', ['4/4/4', null, null, null, 4], 'error badMark C3'],
    ['a plus', ['4+', null, null, null, 4], 'error badMark C3'],
    ['a period mark that is none', [null, null, null, null, 'зач'], 'error badPeriodMark G3'],
    ['an average that differs', [4, null, 5, 4.6, 4], 'warning averageDiffers F3'],
    ['an average without marks', [null, null, null, 4, 4], 'warning averageDiffers F3'],
  ])('names %s', async (_, values, problem) => {
    const bytes = await marksBook({ Алгебра: [TITLE, HEAD, [1, 'Алексеев Иван', ...values]] });
    const { problems } = await readMarksWorkbook(bytes, 'оценки.xlsx', VALUES);
    expect(problems.map(({ level, code, cell }) => `${level} ${code} ${cell ?? ''}`)).toEqual([problem]);
  });

  it('of two classes in one book are refused', async () => {
    const bytes = await marksBook({ Алгебра: [TITLE, HEAD, [1, 'Алексеев Иван']], Физика: [['7Б класс, Физика, I полугодие 2025/2026'], HEAD, [1, 'Дроздов Илья']] });
    const { problems } = await readMarksWorkbook(bytes, 'оценки.xlsx', VALUES);
    expect(problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'marksTitleDiffers: На этом листе «7Б, I полугодие 2025/2026», а на первом – «7А, I полугодие 2025/2026». В одном файле должны быть оценки одного класса за один период.',
    ]);
  });

  it('with a head that is no date, a pupil twice and a title unlike any are reported at the cells', async () => {
    const bytes = await marksBook({
      Алгебра: [TITLE, ['№', 'Ученик', '05.09', '31.02', 'Ср. балл', 'I полугодие'], [1, 'Алексеев Иван'], [2, 'Алексеев Иван']],
      Прочее: [['Заметки'], ['№', 'Ученик', '05.09']],
    });
    const { problems } = await readMarksWorkbook(bytes, 'оценки.xlsx', VALUES);
    expect(problems.map(({ code, sheet, cell }) => `${code} ${sheet ?? ''}!${cell ?? ''}`)).toEqual(['badMarkDate Алгебра!D2', 'markStudentTwice Алгебра!B4', 'marksTitleUnclear Прочее!A1']);
  });
});
