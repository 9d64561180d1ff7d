import { formatDate } from '../../../lib/russian-date';
import { foldName } from '../fold-name';
import { buildProblem, type ImportProblem } from '../import-problem';
import type { SchoolFile, StudentRecord } from '../school-file';
import { computeSnilsControl, findSnilsDigits } from '../snils';
import { findStudentRepeats } from './find-student-repeats';
import { isSound, placeOf } from './place-of';

/** Ages beyond which a birth date is a mistake; evening schools have grown-up pupils. */
const [YOUNGEST, OLDEST] = [4, 70];

/** Pupils (PUP-01): no row twice, documents well formed, believable dates; consents and namesakes are summed up in one warning each. */
export function checkStudents(file: SchoolFile): ImportProblem[] {
  if (file.unreadSheets.has('Ученики')) return [];
  const { problems, repeated } = findStudentRepeats(file);
  const single = file.students.filter((student) => !repeated.has(student));
  return [
    ...problems,
    ...single.flatMap((student) => [...checkSnils(file, student), ...checkDates(file, student)]),
    ...findWithoutConsent(file, single),
    ...findNamesakes(file, single),
    ...findSharedEmails(file, single),
  ];
}

function checkSnils(file: SchoolFile, student: StudentRecord): ImportProblem[] {
  const name = student.fullName;
  if (student.snils === null) {
    return student.personalFile === null ? [buildProblem('noStudentKey', placeOf(file, student, 'snils'), { name })] : [];
  }
  const place = placeOf(file, student, 'snils');
  const digits = findSnilsDigits(student.snils);
  if (digits === null) return [buildProblem('badSnils', place, { name })];
  const expected = computeSnilsControl(digits);
  return expected === null || digits.endsWith(expected) ? [] : [buildProblem('wrongSnils', place, { name, expected })];
}

function checkDates(file: SchoolFile, student: StudentRecord): ImportProblem[] {
  const name = student.fullName;
  const yearStart = file.year.startDate;
  const problems: ImportProblem[] = [];
  const isYearKnown = isSound(file.year, 'startDate', 'endDate');
  const isBorn = isSound(student, 'birthDate') && student.birthDate !== '';
  if (isBorn && isYearKnown) {
    const date = formatDate(student.birthDate);
    if (student.birthDate >= yearStart) problems.push(buildProblem('bornInFuture', placeOf(file, student, 'birthDate'), { name, date, yearStart: formatDate(yearStart) }));
    else problems.push(...checkAge(file, student));
  }
  const { entryDate } = student;
  if (entryDate === null || !isSound(student, 'entryDate')) return problems;
  const place = placeOf(file, student, 'entryDate');
  if (isYearKnown && entryDate > file.year.endDate) problems.push(buildProblem('wrongEntryDate', place, { name, why: `позже конца учебного года (${formatDate(file.year.endDate)})` }));
  else if (isBorn && student.birthDate < yearStart && entryDate <= student.birthDate) problems.push(buildProblem('wrongEntryDate', place, { name, why: 'раньше даты рождения' }));
  return problems;
}

/** Children of grade g are usually g+5…g+8 years old on 1 September; three years more or less is a slip of the pen. */
function checkAge(file: SchoolFile, student: StudentRecord): ImportProblem[] {
  const grade = file.classes.find((row) => row.name === student.className)?.grade;
  if (grade === undefined || !isSound(student, 'className')) return [];
  const yearStart = file.year.startDate;
  const age = Number(yearStart.slice(0, 4)) - Number(student.birthDate.slice(0, 4)) - (student.birthDate.slice(5) > yearStart.slice(5) ? 1 : 0);
  if (age < YOUNGEST || age > OLDEST) return [buildProblem('impossibleAge', placeOf(file, student, 'birthDate'), { name: student.fullName, date: formatDate(student.birthDate) })];
  if (age >= grade + 4 && age <= grade + 10) return [];
  return [buildProblem('unlikelyAge', placeOf(file, student, 'birthDate'), { name: student.fullName, age, className: student.className })];
}

function findWithoutConsent(file: SchoolFile, students: readonly StudentRecord[]): ImportProblem[] {
  const without = students.filter((student) => !student.hasConsent && isSound(student, 'consent'));
  const [first] = without;
  if (!first) return [];
  const problem = buildProblem('withoutConsent', placeOf(file, first, 'consent'), { count: without.length, classes: [...new Set(without.map((student) => student.className))] });
  return [without.length > 1 ? { ...problem, related: without.length - 1 } : problem];
}

function findNamesakes(file: SchoolFile, students: readonly StudentRecord[]): ImportProblem[] {
  const byName = new Map<string, StudentRecord[]>();
  for (const student of students.filter((row) => isSound(row, 'className', 'lastName', 'firstName'))) {
    const key = `${student.className}|${foldName(`${student.lastName} ${student.firstName}`)}`;
    byName.set(key, [...(byName.get(key) ?? []), student]);
  }
  const namesakes = [...byName.values()].filter((group) => new Set(group.map((student) => foldName(student.fullName))).size > 1);
  const second = namesakes[0]?.[1];
  if (!second) return [];
  const pairs = namesakes.map(([student]) => (student ? `${student.className} – ${student.lastName} ${student.firstName}` : ''));
  return [buildProblem('sameShortName', placeOf(file, second, 'lastName'), { pairs })];
}

function findSharedEmails(file: SchoolFile, students: readonly StudentRecord[]): ImportProblem[] {
  const byEmail = new Map<string, StudentRecord[]>();
  for (const student of students) {
    if (student.diaryEmail === null) continue;
    const key = student.diaryEmail.toLowerCase();
    byEmail.set(key, [...(byEmail.get(key) ?? []), student]);
  }
  const shared = [...byEmail.values()].filter((group) => group.length > 1 && !shareGuardian(group));
  const second = shared[0]?.[1];
  if (!second) return [];
  const emails = shared.map((group) => `${group[0]?.diaryEmail ?? ''} (${group.map((student) => `${student.fullName}, ${student.className}`).join('; ')})`);
  return [buildProblem('sharedDiaryEmail', placeOf(file, second, 'diaryEmail'), { emails })];
}

function shareGuardian(group: readonly StudentRecord[]): boolean {
  const [first, ...others] = group.map((student) => new Set(student.guardians.map((guardian) => `${foldName(guardian.fullName)}|${guardian.phone ?? ''}`)));
  return first !== undefined && [...first].some((guardian) => others.every((names) => names.has(guardian)));
}
