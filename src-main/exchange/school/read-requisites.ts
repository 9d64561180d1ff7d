import { buildProblem, foldName, type SchoolRequisites } from '@shared/domain/exchange';
import type { SheetCell } from '../xlsx-cell';
import type { Sheet } from '../xlsx-table';
import { takeSheet, type SchoolReading } from './school-reading';

const PARAMETERS = {
  fullName: ['Полное наименование', 'Наименование'],
  shortName: ['Краткое наименование', 'Сокращённое наименование'],
  settlement: ['Населённый пункт', 'Город'],
  address: ['Адрес'],
  inn: ['ИНН'],
  ogrn: ['ОГРН'],
  director: ['Директор', 'Руководитель'],
  weekDays: ['Учебная неделя'],
  timeZone: ['Часовой пояс'],
} as const;
type Parameter = keyof typeof PARAMETERS;

/** Sheet «Школа»: a parameter and its value in a row. */
export function readRequisites(reading: SchoolReading): SchoolRequisites {
  const sheet = takeSheet(reading, 'Школа');
  const found = sheet ? findParameters(sheet) : new Map<Parameter, SheetCell>();
  const faulty: string[] = [];
  const place = (parameter: Parameter) => ({ file: reading.fileName, sheet: sheet?.name ?? 'Школа', ...(found.has(parameter) ? { cell: found.get(parameter)?.address ?? '', value: found.get(parameter)?.text ?? '' } : {}) });
  const take = (parameter: Parameter): string | null => found.get(parameter)?.text.replaceAll('\n', ' ') ?? null;
  const need = (parameter: Parameter): string => {
    const text = take(parameter);
    if (text !== null) return text;
    faulty.push(parameter);
    if (sheet) reading.problems.push(buildProblem('missingRow', place(parameter), { parameter: PARAMETERS[parameter][0] }));
    return '';
  };
  const refuse = (code: 'badWeekLength' | 'unknownTimeZone', parameter: Parameter, value: string): void => {
    faulty.push(parameter);
    reading.problems.push(buildProblem(code, place(parameter), { value }));
  };
  const week = need('weekDays');
  const weekDays = /^([56])(\D|$)/.exec(week)?.[1];
  if (week !== '' && weekDays === undefined) refuse('badWeekLength', 'weekDays', week);
  const timeZone = need('timeZone');
  if (timeZone !== '' && !isTimeZone(timeZone)) refuse('unknownTimeZone', 'timeZone', timeZone);
  return {
    source: { sheet: sheet?.name ?? 'Школа', row: 1, cells: Object.fromEntries([...found].map(([parameter, cell]) => [parameter, { address: cell.address, text: cell.text }])) },
    faulty,
    fullName: need('fullName'),
    shortName: need('shortName'),
    settlement: take('settlement'),
    address: take('address'),
    inn: take('inn'),
    ogrn: take('ogrn'),
    director: take('director'),
    weekDays: weekDays === '6' ? 6 : 5,
    timeZone,
  };
}

/** The value stands in the cell right of the parameter's name. */
function findParameters(sheet: Sheet): Map<Parameter, SheetCell> {
  const found = new Map<Parameter, SheetCell>();
  for (const row of sheet.rows) {
    const [name, value] = [...row.cells.values()];
    if (!name || !value) continue;
    const entry = (Object.entries(PARAMETERS) as [Parameter, readonly string[]][]).find(([, titles]) => titles.some((title) => foldName(title) === foldName(name.text)));
    if (entry && !found.has(entry[0])) found.set(entry[0], value);
  }
  return found;
}

function isTimeZone(name: string): boolean {
  return name === 'UTC' || Intl.supportedValuesOf('timeZone').some((zone) => zone.toLowerCase() === name.toLowerCase());
}
