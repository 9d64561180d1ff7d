import type { InputFor } from '@shared/contract/contract';
import { checkDirectories, checkStaff, checkStudents, hasErrors, type ImportProblem, type ListMapping, type SchoolFile, type SchoolSheet } from '@shared/domain/exchange';
import { LIST_KINDS, type ListKind } from '../../../exchange/list/list-targets';
import { openTable } from '../../../exchange/list/open-table';
import { reshapeSheet, type ListConstants } from '../../../exchange/list/reshape-sheet';
import { readRooms, readSubjects } from '../../../exchange/school/read-directories';
import { readStaff } from '../../../exchange/school/read-staff';
import { readStudents } from '../../../exchange/school/read-students';
import type { SchoolReading } from '../../../exchange/school/school-reading';
import type { Sheet } from '../../../exchange/xlsx-table';
import type { PreparedImport } from '../prepared-import';
import { reportProblem } from '../report-problem';
import { importList } from './import-list';
import type { KnownSchool } from './read-known';

type Order = InputFor<'exchange.checkList'>;

/** Teachers are most of a staff list; who else is somebody has a column, or roles given afterwards. */
const USUAL: Readonly<Record<Order['target'], ListConstants>> = { students: {}, staff: { roles: 'Учитель' }, subjects: { component: 'обязательная' }, rooms: {} };

/** Reads a table by its mapping and checks it as the sheet of a school's book is checked (EXP-04). */
export async function prepareList(order: Order, known: KnownSchool): Promise<PreparedImport> {
  const { file, target } = order;
  const kind = LIST_KINDS[target];
  const { workbook, problem } = await openTable(file.bytes, file.name);
  const refuse = (problems: PreparedImport['problems']): PreparedImport => ({ kind: 'list', fileName: file.name, bytes: file.bytes, problems, needs: null, apply: null });
  if (!workbook) return refuse([problem]);
  const sheet = workbook.sheets.find((candidate) => candidate.name === order.sheet);
  if (!sheet) return refuse([reportProblem('error', file.name, `Листа «${order.sheet}» в файле нет: файл изменился. Выберите его снова.`)]);
  const constants = { ...USUAL[target], ...order.constants };
  const missing = findMissing(kind, order.mapping, constants);
  if (missing !== null) return refuse([reportProblem('error', file.name, missing, { sheet: sheet.name })]);
  const { school, problems } = readList(sheet, { ...order, constants }, kind, known);
  return {
    kind: 'list', fileName: file.name, bytes: file.bytes, problems, needs: null,
    apply: hasErrors(problems) ? null : (writer) => importList(writer, school, known),
  };
}

/** A column is named, or the field is the same in every row. */
function findMissing(kind: ListKind, mapping: ListMapping, constants: ListConstants): string | null {
  const has = (field: string): boolean => field in mapping || field in constants;
  if (kind.needed.some((set) => set.every(has))) return null;
  const [first = []] = kind.needed;
  const names = first.filter((field) => !has(field)).map((field) => `«${kind.columns[field]?.titles[0] ?? field}»`);
  return `Не указано, в каком столбце ${names.join(', ')}. Сопоставьте столбцы и повторите.`;
}

function readList(sheet: Sheet, order: Order, kind: ListKind, known: KnownSchool): { school: SchoolFile; problems: ImportProblem[] } {
  const shaped = reshapeSheet(sheet, order.headRow, order.mapping, order.constants, kind);
  const reading: SchoolReading = { fileName: order.file.name, workbook: { fileName: order.file.name, sheets: [shaped] }, problems: [], unreadSheets: new Set<SchoolSheet>() };
  const school: SchoolFile = {
    ...emptySchool(order.file.name, known, reading.unreadSheets),
    students: order.target === 'students' ? readStudents(reading, known.classLookup) : [],
    staff: order.target === 'staff' ? readStaff(reading, known.roomLookup) : [],
    subjects: order.target === 'subjects' ? readSubjects(reading) : [],
    rooms: order.target === 'rooms' ? readRooms(reading) : [],
  };
  const checks = { students: checkStudents, staff: checkStaff, subjects: checkDirectories, rooms: checkDirectories }[order.target](school);
  // Problems name the sheet of the file, not of the template.
  return { school, problems: [...reading.problems, ...checks].map((problem) => ({ ...problem, sheet: problem.sheet === null ? null : sheet.name })) };
}

function emptySchool(fileName: string, { year, classes }: KnownSchool, unreadSheets: ReadonlySet<SchoolSheet>): SchoolFile {
  const source = { source: { sheet: '', row: 0, cells: {} }, faulty: [] };
  return {
    fileName,
    requisites: { fullName: '', shortName: '', settlement: null, address: null, inn: null, ogrn: null, director: null, weekDays: 6, timeZone: '', ...source },
    year: { name: year.name, startDate: year.startDate, endDate: year.endDate, ...source },
    periods: [], vacations: [], holidays: [], bellSchedules: [], rooms: [], subjects: [], staff: [], classes, students: [], curriculum: [], load: [], groups: [], timetable: [],
    unresolvedLessons: [], unreadSheets,
  };
}
