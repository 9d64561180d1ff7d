import { buildProblem, type ImportProblem, type SchoolSheet } from '@shared/domain/exchange';
import type { RowReader } from '../row-reader';
import type { Columns } from '../sheet-columns';
import { readSheetRows } from '../sheet-rows';
import { findSheet, type Sheet, type Workbook } from '../xlsx-table';

/** What the readers of a school's sheets share: the book, the problems found so far, the sheets that could not be read. */
export type SchoolReading = {
  readonly fileName: string;
  readonly workbook: Workbook;
  readonly problems: ImportProblem[];
  readonly unreadSheets: Set<SchoolSheet>;
};

const SHEETS: Readonly<Record<SchoolSheet, { readonly names: readonly string[]; readonly purpose: string }>> = {
  Школа: { names: ['Школа', 'Реквизиты'], purpose: 'название и реквизиты школы' },
  'Учебный год': { names: ['Учебный год', 'Календарь'], purpose: 'границы года, периоды и каникулы' },
  Звонки: { names: ['Звонки', 'Расписание звонков'], purpose: 'расписание звонков' },
  Кабинеты: { names: ['Кабинеты'], purpose: 'список кабинетов' },
  Предметы: { names: ['Предметы'], purpose: 'список предметов' },
  Сотрудники: { names: ['Сотрудники', 'Персонал'], purpose: 'список сотрудников' },
  Классы: { names: ['Классы'], purpose: 'список классов' },
  Ученики: { names: ['Ученики', 'Обучающиеся'], purpose: 'списки классов' },
  'Учебный план': { names: ['Учебный план'], purpose: 'часы предметов по классам' },
  Нагрузка: { names: ['Нагрузка'], purpose: 'кто, в каком классе и сколько часов ведёт предмет' },
  Подгруппы: { names: ['Подгруппы'], purpose: 'состав подгрупп' },
  Расписание: { names: ['Расписание', 'Расписание уроков'], purpose: 'уроки по дням недели' },
};

/** The sheet, or null with the problem reported. */
export function takeSheet(reading: SchoolReading, name: SchoolSheet): Sheet | null {
  const sheet = findSheet(reading.workbook, SHEETS[name].names);
  if (sheet) return sheet;
  reading.problems.push(buildProblem('missingSheet', { file: reading.fileName, sheet: name }, { sheet: name, purpose: SHEETS[name].purpose }));
  reading.unreadSheets.add(name);
  return null;
}

/** Rows of a sheet, none when it is missing or unreadable (then it is among the unread ones). */
export function takeRows<Field extends string>(reading: SchoolReading, name: SchoolSheet, columns: Columns<Field>, label: readonly NoInfer<Field>[]): RowReader<Field>[] {
  const sheet = takeSheet(reading, name);
  if (!sheet) return [];
  const rows = readSheetRows(sheet, columns, label, reading);
  if (rows === null || rows.length === 0) {
    reading.unreadSheets.add(name);
    if (rows) reading.problems.push(buildProblem('emptySheet', { file: reading.fileName, sheet: sheet.name }, { sheet: name }));
  }
  return rows ?? [];
}

export function hasSheet(reading: SchoolReading, name: SchoolSheet): boolean {
  return findSheet(reading.workbook, SHEETS[name].names) !== undefined;
}

export function hasSchoolSheets(workbook: Workbook): boolean {
  return Object.values(SHEETS).filter((sheet) => findSheet(workbook, sheet.names)).length >= 3;
}
