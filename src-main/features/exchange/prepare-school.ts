import type { ImportReport, ReportedProblem } from '@shared/contract/exchange-contract';
import type { InputFile } from '@shared/contract/input-file';
import type { ImportProblem, SchoolFile } from '@shared/domain/exchange';
import type { Regulation } from '@shared/domain/regulation';
import { readSchoolWorkbook } from '../../exchange/school/read-school-workbook';
import { readPreset } from '../regulation';
import type { PreparedImport } from './prepared-import';
import { readNorms } from './read-norms';
import { reportProblem } from './report-problem';
import { importSchoolFile, type SchoolFacts } from './school/import-school-file';

export type PreparedSchool = { readonly prepared: PreparedImport; readonly counts: ImportReport['counts'] };

type Setting = { readonly resourcePath: (...parts: readonly string[]) => string; /** Of a school that is there already; a new one begins with its preset and its first administrator. */ readonly regulation?: Regulation };

/** Reads and checks a school's book; where the regulation says «block» (LRS-57), pupils without a consent stop it. */
export async function prepareSchoolImport(file: InputFile, facts: SchoolFacts, { resourcePath, regulation }: Setting): Promise<PreparedSchool> {
  const { file: school, problems: found } = await readSchoolWorkbook(file.bytes, file.name, readNorms(resourcePath));
  const lacking = school !== null && regulation === undefined ? listLackingAdministrator(school) : [];
  const problems = [...applyConsentMode(found, regulation ?? readPreset(facts.preset)), ...lacking];
  const prepared: PreparedImport = {
    kind: 'school',
    fileName: file.name,
    bytes: file.bytes,
    problems,
    needs: null,
    apply: school === null || problems.some(({ level }) => level === 'error') ? null : (writer) => {
      importSchoolFile(writer, school, facts);
      return [];
    },
  };
  return { prepared, counts: school === null ? [] : countRecords(school) };
}

function applyConsentMode(problems: readonly ImportProblem[], regulation: Regulation): readonly ImportProblem[] {
  if (regulation.get('consentMode') === 'warn') return problems;
  return problems.map((problem) => (problem.code === 'withoutConsent' ? { ...problem, level: 'error' } : problem));
}

/** Nobody could sign in to a new school without one: said before anything is made. */
function listLackingAdministrator({ fileName, staff }: SchoolFile): readonly ReportedProblem[] {
  if (staff.some(({ roles }) => roles.includes('sysadmin'))) return [];
  const message = 'В школе нет системного администратора: некому будет войти первым. Укажите роль «системный администратор» у одного из сотрудников и выберите файл снова.';
  return [reportProblem('error', fileName, message, { sheet: 'Сотрудники' })];
}

function countRecords(school: SchoolFile): ImportReport['counts'] {
  const counts: readonly (readonly [string, number])[] = [
    ['Классы', school.classes.length],
    ['Ученики', school.students.length],
    ['Сотрудники', school.staff.length],
    ['Предметы', school.subjects.length],
    ['Кабинеты', school.rooms.length],
    ['Учебные периоды', school.periods.length],
    ['Каникулы и праздники', school.vacations.length + school.holidays.length],
    ['Страницы журнала (нагрузка)', school.load.length],
    ['Подгруппы', school.groups.length],
    ['Уроки в сетке расписания', school.timetable.length],
  ];
  return counts.map(([what, created]) => ({ what, created, unchanged: 0 }));
}
