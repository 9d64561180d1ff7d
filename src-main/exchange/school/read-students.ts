import { findSnilsDigits, foldName, formatSnils, type ClassRecord, type GuardianRecord, type Lookup, type StudentRecord } from '@shared/domain/exchange';
import type { RowReader } from '../row-reader';
import { readClass } from './read-reference';
import { STUDENT_COLUMNS } from './school-columns';
import { takeRows, type SchoolReading } from './school-reading';

type Row = RowReader<keyof typeof STUDENT_COLUMNS>;

const SEXES: Readonly<Record<string, 'м' | 'ж'>> = { м: 'м', ж: 'ж', муж: 'м', жен: 'ж', 'муж.': 'м', 'жен.': 'ж', мужской: 'м', женский: 'ж' };
const EDUCATION_FORMS = [
  'очная', 'очно-заочная', 'заочная', 'индивидуальный учебный план', 'индивидуальное обучение на дому', 'семейное образование', 'самообразование', 'экстернат', 'свободное посещение',
];
const HEALTH_GROUPS = ['основная', 'подготовительная', 'специальная', 'освобождён'];
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/u;

/** Sheet «Ученики»: cards with guardians, consent and how the diary reaches the family (PUP-01, PUP-02, PUP-06, PD-01). */
export function readStudents(reading: SchoolReading, classes: Lookup<ClassRecord>): StudentRecord[] {
  return takeRows(reading, 'Ученики', STUDENT_COLUMNS, ['className', 'lastName', 'firstName', 'middleName']).map((row) => {
    const className = readClass(reading, row, 'className', classes);
    const [lastName, firstName, middleName] = [row.requiredText('lastName'), row.requiredText('firstName'), row.optionalText('middleName')];
    return {
      className,
      lastName,
      firstName,
      middleName,
      fullName: [lastName, firstName, middleName].filter(Boolean).join(' '),
      sex: row.choice('sex', SEXES, 'м'),
      birthDate: row.requiredDate('birthDate'),
      snils: readSnils(row),
      personalFile: row.optionalText('personalFile'),
      entryDate: row.date('entryDate'),
      entryOrder: row.optionalText('entryOrder'),
      educationForm: readUsual(row, 'educationForm', EDUCATION_FORMS) ?? 'очная',
      healthGroup: readUsual(row, 'healthGroup', HEALTH_GROUPS),
      address: row.optionalText('address'),
      guardians: readGuardians(row),
      diaryEmail: readDiaryEmail(row),
      hasConsent: row.yesNo('consent') ?? false,
      wantsPaperExtract: row.yesNo('paperExtract') ?? false,
      source: row.source,
      faulty: row.faulty,
    };
  });
}

/** Written as on the document when it has eleven digits; otherwise left for the check to report. */
function readSnils(row: Row): string | null {
  const text = row.optionalText('snils');
  const digits = text === null ? null : findSnilsDigits(text);
  return digits === null ? text : formatSnils(digits);
}

function readUsual(row: Row, field: 'educationForm' | 'healthGroup', usual: readonly string[]): string | null {
  const text = row.optionalText(field);
  if (text === null) return null;
  const known = usual.find((value) => foldName(value) === foldName(text));
  if (known === undefined) row.report('unusualValue', field, { column: STUDENT_COLUMNS[field].titles[0] ?? '', label: row.text('lastName'), expected: usual });
  return known ?? text;
}

function readGuardians(row: Row): GuardianRecord[] {
  const parents = [['мать', 'mother', 'motherPhone'], ['отец', 'father', 'fatherPhone']] as const;
  return parents.flatMap(([relation, name, phone]) => {
    const fullName = row.optionalText(name);
    return fullName === null ? [] : [{ relation, fullName, phone: row.optionalText(phone) }];
  });
}

function readDiaryEmail(row: Row): string | null {
  const email = row.optionalText('diaryEmail');
  if (email === null || EMAIL.test(email)) return email;
  row.report('badEmail', 'diaryEmail', { name: `${row.text('lastName')} ${row.text('firstName')}` });
  return null;
}
