import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { parseLoadNorms } from '@main/exchange/parse-load-norms';
import { readSchoolWorkbook, type SchoolWorkbookReading } from '@main/exchange/school/read-school-workbook';

type Rows = readonly (readonly ExcelJS.CellValue[])[];

export const norms = parseLoadNorms(readFileSync('resources/norms/weekly-load.json', 'utf8'));

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

const STAFF: Rows = [
  ['Фамилия', 'Имя', 'Отчество', 'Дата рождения', 'Должность', 'Роль', 'Кабинет', 'E-mail', 'Телефон'],
  ['Соколов', 'Игорь', 'Петрович', day('1970-05-12'), 'Директор', 'директор', null, 'sokolov.ip@school.example', null],
  ['Иванова', 'Мария', 'Петровна', day('1985-03-01'), 'Учитель математики', 'учитель, классный руководитель', '301', 'ivanova.mp@school.example', null],
  ['Смирнова', 'Ольга', 'Викторовна', day('1979-11-20'), 'Учитель математики', 'учитель, классный руководитель', '204', 'smirnova.ov@school.example', null],
  ['Петров', 'Андрей', 'Львович', day('1990-01-15'), 'Учитель английского языка', 'учитель', '302', 'petrov.al@school.example', null],
  ['Орлова', 'Нина', null, day('1988-07-07'), 'Учитель английского языка', 'учитель', '303', 'orlova.n@school.example', null],
  ['Бегов', 'Пётр', 'Ильич', day('1992-02-02'), 'Учитель физкультуры', 'учитель', 'Спортзал', 'begov.pi@school.example', null],
];

const STUDENT_HEAD = [
  'Класс', 'Фамилия', 'Имя', 'Отчество', 'Пол', 'Дата рождения', 'СНИЛС', 'Личное дело', 'Дата зачисления', 'Приказ', 'Форма обучения', 'Группа здоровья по ФК', 'Адрес',
  'Мать (законный представитель)', 'Телефон матери', 'E-mail для дневника', 'Согласие на обработку ПДн', 'Бумажная выписка',
];

function aPupil(className: string, name: string, sex: string, birthDate: ExcelJS.CellValue, snils: string, personalFile: string): readonly ExcelJS.CellValue[] {
  const [lastName = '', firstName = '', middleName = ''] = name.split(' ');
  return [className, lastName, firstName, middleName, sex, birthDate, snils, personalFile, day('2019-09-01'), '1-у', 'очная', 'основная', null, `${lastName} Анна Ивановна`, '+7 (900) 000-00-00', null, 'да', null];
}

const STUDENTS: Rows = [
  STUDENT_HEAD,
  aPupil('7А', 'Алексеев Иван Олегович', 'м', day('2012-04-05'), '600-937-724 79', 'А-1'),
  aPupil('7А', 'Борисова Анна Игоревна', 'ж', '07.08.2012', '677-241-693 32', 'Б-2'),
  aPupil('7А', 'Власов Пётр Ильич', 'м', day('2012-01-30'), '158-663-764 18', 'В-3'),
  aPupil('7А', 'Громова Софья Юрьевна', 'ж', day('2012-11-11'), '354-084-455 77', 'Г-4'),
  aPupil('7Б', 'Дроздов Илья Маркович', 'м', day('2012-06-06'), '723-315-182 63', 'Д-5'),
  aPupil('7Б', 'Ежова Мария Львовна', 'ж', day('2012-09-09'), '197-401-622 81', 'Е-6'),
];

const ENGLISH = 'Английский язык';
const GROUPS_302_303 = 'Англ. яз. (1 подгруппа) каб. 302\nАнгл. яз. (2 подгруппа) каб. 303';

/** A school of two seventh forms without a single problem. Addresses in the tests are those of these tables. */
const SHEETS: Readonly<Record<string, Rows>> = {
  Школа: [
    ['Параметр', 'Значение'], ['Полное наименование', 'Средняя школа № 1'], ['Краткое наименование', 'СОШ № 1'], ['Директор', 'Соколов Игорь Петрович'],
    ['Учебная неделя', '5 дней'], ['Часовой пояс', 'Asia/Krasnoyarsk'],
  ],
  'Учебный год': [
    ['Вид', 'Название', 'Классы', 'Начало', 'Конец'],
    ['Учебный год', '2025/2026', '1–11', day('2025-09-01'), day('2026-05-26')],
    ['Четверть', 'I четверть', '1–9', day('2025-09-01'), day('2025-10-24')],
    ['Четверть', 'II четверть', '1–9', day('2025-11-05'), day('2025-12-30')],
    ['Четверть', 'III четверть', '1–9', day('2026-01-12'), day('2026-03-27')],
    ['Четверть', 'IV четверть', '1–9', day('2026-04-06'), day('2026-05-26')],
    ['Каникулы', 'Осенние каникулы', '1–11', day('2025-10-25'), day('2025-11-04')],
    ['Каникулы', 'Зимние каникулы', '1–11', day('2025-12-31'), day('2026-01-11')],
    ['Каникулы', 'Весенние каникулы', '1–11', day('2026-03-28'), day('2026-04-05')],
    ['Праздник', 'День защитника Отечества', '1–11', day('2026-02-23'), day('2026-02-23')],
  ],
  Звонки: [['Расписание звонков', 'Урок', 'Начало', 'Конец'], ['Основное', 1, '08:30', '09:10'], ['Основное', 2, '09:20', '10:00'], ['Основное', 3, '10:20', '11:00']],
  Кабинеты: [['Кабинет', 'Название', 'Мест'], ['301', 'Математика', 30], ['204', 'Математика', 30], ['302', 'Английский язык', 15], ['303', 'Английский язык', 15], ['Спортзал', 'Физкультура', 60]],
  Предметы: [
    ['Предмет', 'Краткое название', 'Предметная область', 'Компонент', 'Деление на подгруппы'],
    ['Алгебра', 'Алгебра', 'Математика', 'обязательная', null],
    [ENGLISH, 'Англ. яз.', 'Иностранные языки', 'обязательная', 'да'],
    ['Физическая культура', 'Физ-ра', 'Физическая культура', 'обязательная', null],
    ['Разговоры о важном', 'РоВ', 'Внеурочная деятельность', 'внеурочная', null],
  ],
  Сотрудники: STAFF,
  Классы: [
    ['Класс', 'Параллель', 'Литера', 'Смена', 'Профиль', 'Классный руководитель', 'Кабинет', 'Расписание звонков'],
    ['7А', 7, 'А', 1, null, 'Иванова Мария Петровна', '301', 'Основное'],
    ['7Б', 7, 'Б', 1, null, 'Смирнова Ольга Викторовна', '204', 'Основное'],
  ],
  Ученики: STUDENTS,
  'Учебный план': [['Предмет', '7'], ['Алгебра', 3], [ENGLISH, 2], ['Физическая культура', 1], ['Разговоры о важном', 1]],
  Нагрузка: [
    ['Класс', 'Группа', 'Предмет', 'Учитель', 'Часов в неделю', 'Кабинет'],
    ['7А', null, 'Алгебра', 'Иванова Мария Петровна', 3, '301'],
    ['7А', '1 подгруппа', ENGLISH, 'Петров Андрей Львович', 2, '302'],
    ['7А', '2 подгруппа', ENGLISH, 'Орлова Нина', 2, '303'],
    ['7А', null, 'Физическая культура', 'Бегов Пётр Ильич', 1, 'Спортзал'],
    ['7А', null, 'Разговоры о важном', 'Иванова Мария Петровна', 1, '301'],
    ['7Б', null, 'Алгебра', 'Смирнова Ольга Викторовна', 3, '204'],
    ['7Б', null, ENGLISH, 'Петров Андрей Львович', 2, '302'],
    ['7Б', null, 'Физическая культура', 'Бегов Пётр Ильич', 1, 'Спортзал'],
    ['7Б', null, 'Разговоры о важном', 'Смирнова Ольга Викторовна', 1, '204'],
  ],
  Подгруппы: [
    ['Класс', 'Предмет', 'Группа', 'Ученик'],
    ['7А', ENGLISH, '1 подгруппа', 'Алексеев Иван Олегович'],
    ['7А', ENGLISH, '1 подгруппа', 'Борисова Анна Игоревна'],
    ['7А', ENGLISH, '2 подгруппа', 'Власов Пётр Ильич'],
    ['7А', ENGLISH, '2 подгруппа', 'Громова Софья Юрьевна'],
  ],
  Расписание: [
    ['День', 'Урок', '7А', '7Б'],
    ['Понедельник', 1, 'РоВ каб. 301', 'РоВ каб. 204'],
    [null, 2, 'Алгебра каб. 301', 'Алгебра каб. 204'],
    [null, 3, GROUPS_302_303, null],
    ['Вторник', 1, 'Алгебра каб. 301', 'Англ. яз. каб. 302'],
    [null, 2, 'Физ-ра каб. Спортзал', 'Алгебра каб. 204'],
    ['Среда', 1, 'Алгебра каб. 301', 'Алгебра каб. 204'],
    [null, 2, GROUPS_302_303, 'Физ-ра каб. Спортзал'],
    [null, 3, null, 'Англ. яз. каб. 302'],
  ],
};

export type Change = (book: ExcelJS.Workbook) => void;

/** The workbook with changes made in it before it is saved. */
export async function aSchoolWorkbook(...changes: readonly Change[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(SHEETS)) {
    const sheet = book.addWorksheet(name);
    for (const [index, row] of rows.entries()) {
      for (const [column, value] of row.entries()) if (value !== null) sheet.getCell(index + 1, column + 1).value = value;
    }
  }
  for (const change of changes) change(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export function put(sheet: string, cell: string, value: ExcelJS.CellValue): Change {
  return (book) => {
    sheetOf(book, sheet).getCell(cell).value = value;
  };
}

export function putDate(sheet: string, cell: string, date: string): Change {
  return put(sheet, cell, day(date));
}

export function appendRow(sheet: string, row: readonly ExcelJS.CellValue[]): Change {
  return (book) => {
    sheetOf(book, sheet).addRow([...row]);
  };
}

export function deleteRow(sheet: string, row: number): Change {
  return (book) => {
    sheetOf(book, sheet).spliceRows(row, 1);
  };
}

export function deleteSheet(sheet: string): Change {
  return (book) => {
    book.removeWorksheet(sheet);
  };
}

function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

export async function readChanged(...changes: readonly Change[]): Promise<SchoolWorkbookReading> {
  return readSchoolWorkbook(await aSchoolWorkbook(...changes), 'школа.xlsx', norms);
}

/** `error unknownStaff Нагрузка!D2` for each problem, errors first. */
export async function listProblems(...changes: readonly Change[]): Promise<string[]> {
  const { problems } = await readChanged(...changes);
  return problems.map((problem) => `${problem.level} ${problem.code} ${problem.sheet ?? ''}!${problem.cell ?? ''}`);
}
