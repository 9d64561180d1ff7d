import { foldName } from '../fold-name';
import { buildProblem, type ImportProblem } from '../import-problem';
import type { SchoolFile, StaffRecord } from '../school-file';
import { placeOf } from './place-of';

/** Staff are told apart by e-mail, its local part is the login, and the other sheets name them by full name: all three are single. */
export function checkStaff(file: SchoolFile): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const byEmail = new Map<string, StaffRecord>();
  const byLogin = new Map<string, StaffRecord>();
  const byName = new Map<string, StaffRecord>();
  for (const person of file.staff) {
    const email = person.email.toLowerCase();
    const name = foldName(person.fullName);
    const problem = findRepeat(file, person, byEmail.get(email), byLogin.get(person.login), byName.get(name));
    if (problem) problems.push(problem);
    if (email !== '' && !byEmail.has(email)) byEmail.set(email, person);
    if (person.login !== '' && !byLogin.has(person.login)) byLogin.set(person.login, person);
    if (name !== '' && !byName.has(name)) byName.set(name, person);
  }
  return [...problems, ...checkDirector(file)];
}

function findRepeat(file: SchoolFile, person: StaffRecord, sameEmail?: StaffRecord, sameLogin?: StaffRecord, sameName?: StaffRecord): ImportProblem | null {
  const name = person.fullName;
  if (sameName && (sameName === sameEmail || !sameEmail)) {
    return buildProblem('duplicateStaff', placeOf(file, person, 'lastName'), { name, row: sameName.source.row });
  }
  if (sameEmail) {
    return buildProblem('duplicateEmail', placeOf(file, person, 'email'), { name, other: sameEmail.fullName, row: sameEmail.source.row });
  }
  if (!sameLogin) return null;
  return buildProblem('duplicateLogin', placeOf(file, person, 'email'), { login: person.login, other: sameLogin.fullName, row: sameLogin.source.row });
}

function checkDirector(file: SchoolFile): ImportProblem[] {
  const { director } = file.requisites;
  if (director === null || file.unreadSheets.has('Сотрудники')) return [];
  if (file.staff.some((person) => foldName(person.fullName) === foldName(director))) return [];
  return [buildProblem('unknownDirector', placeOf(file, file.requisites, 'director'), { value: director })];
}

/** Logins of several people; what is found by such a login says nothing about one person. */
export function listSharedLogins(file: SchoolFile): ReadonlySet<string> {
  const logins = file.staff.map((person) => person.login);
  return new Set(logins.filter((login, index) => login !== '' && logins.indexOf(login) !== index));
}
