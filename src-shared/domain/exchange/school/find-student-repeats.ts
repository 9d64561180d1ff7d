import { foldName } from '../fold-name';
import { buildProblem, type ImportProblem } from '../import-problem';
import type { SchoolFile, StudentRecord } from '../school-file';
import { isSound, placeOf } from './place-of';

type Seen = { readonly bySnils: Map<string, StudentRecord>; readonly byFile: Map<string, StudentRecord>; readonly byName: Map<string, StudentRecord> };
type Repeats = { readonly problems: readonly ImportProblem[]; readonly repeated: ReadonlySet<StudentRecord> };

/**
 * Rows that name a pupil again. Two of СНИЛС, personal file, name with birth date equal to an earlier row: the same pupil twice.
 * One document alone: a slip in that document. Only the name within a class: two pupils who have to be looked at.
 */
export function findStudentRepeats(file: SchoolFile): Repeats {
  const seen: Seen = { bySnils: new Map(), byFile: new Map(), byName: new Map() };
  const problems: ImportProblem[] = [];
  const repeated = new Set<StudentRecord>();
  for (const student of file.students) {
    const problem = findRepeat(file, student, seen);
    if (problem) problems.push(problem);
    if (problem?.code === 'duplicateStudent') repeated.add(student);
    else remember(student, seen);
  }
  return { problems, repeated };
}

function nameKey(student: StudentRecord): string {
  return isSound(student, 'lastName', 'firstName', 'className') ? `${student.className}|${foldName(student.fullName)}` : '';
}

function snilsKey(student: StudentRecord): string {
  return (student.snils ?? '').replace(/\D/g, '');
}

function remember(student: StudentRecord, seen: Seen): void {
  const keys = [[seen.bySnils, snilsKey(student)], [seen.byFile, foldName(student.personalFile ?? '')], [seen.byName, nameKey(student)]] as const;
  for (const [map, key] of keys) if (key !== '' && !map.has(key)) map.set(key, student);
}

function findRepeat(file: SchoolFile, student: StudentRecord, seen: Seen): ImportProblem | null {
  const sameSnils = seen.bySnils.get(snilsKey(student));
  const sameFile = seen.byFile.get(foldName(student.personalFile ?? ''));
  const sameName = seen.byName.get(nameKey(student));
  const earlier = sameSnils ?? sameFile ?? sameName;
  if (!earlier) return null;
  const name = student.fullName;
  const row = earlier.source.row;
  const other = `${earlier.fullName}, ${earlier.className}`;
  const sameDay = earlier.birthDate !== '' && earlier.birthDate === student.birthDate;
  const same = [
    sameSnils === earlier ? 'СНИЛС' : null,
    sameFile === earlier ? 'личное дело' : null,
    foldName(earlier.fullName) === foldName(name) && sameDay ? 'ФИО и дата рождения' : null,
  ].filter((part) => part !== null);
  if (same.length > 1 || (same.length === 1 && same[0] === 'ФИО и дата рождения')) {
    return buildProblem('duplicateStudent', placeOf(file, student, 'lastName'), { name, row, same });
  }
  if (sameSnils) return buildProblem('duplicateSnils', placeOf(file, student, 'snils'), { name, other, row });
  if (sameFile) return buildProblem('duplicatePersonalFile', placeOf(file, student, 'personalFile'), { name, other, row });
  return buildProblem('sameFullName', placeOf(file, student, 'lastName'), { name, className: student.className, row });
}
