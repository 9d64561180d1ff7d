import { AppError } from '@shared/contract/app-error';
import type { CourseInfo } from '@shared/contract/journal-contract';
import type { ClassInfo } from '@shared/contract/school-contract';
import type { Caller } from './command';
import { UsageError } from './exit-code';

const LATIN_TWINS: Readonly<Record<string, string>> = { A: 'А', B: 'В', C: 'С', E: 'Е', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х' };

/** «7a» typed in either layout → «7А». */
export function normaliseClassName(name: string): string {
  return name.trim().toUpperCase().replace(/[A-Z]/g, (letter) => LATIN_TWINS[letter] ?? letter).replace(/[«»"\s]/g, '');
}

/** The journal page a command names; groups are asked for where the subject is taught in groups. */
export async function findCourse(connection: Caller, className: string, subject: string, group: string | undefined): Promise<CourseInfo> {
  const wanted = normaliseClassName(className);
  const courses = await connection.call('journal.listCourses', {});
  const ofClass = courses.filter((course) => normaliseClassName(course.className) === wanted);
  const ofSubject = ofClass.filter((course) => isSame(course.subject, subject) || isSame(course.subjectShort, subject));
  const found = group === undefined ? ofSubject : ofSubject.filter((course) => course.groupName !== null && isSame(course.groupName, group));
  const [only] = found;
  if (only && found.length === 1) return only;
  if (found.length > 1) throw new UsageError(`«${subject}» в ${wanted} ведут по группам, укажите --group: ${found.map((course) => `«${course.groupName ?? 'весь класс'}»`).join(', ')}`);
  throw new AppError('notFound', { what: `страница журнала ${wanted}, ${subject}${group === undefined ? '' : `, ${group}`} (среди доступных вам)` });
}

export async function findClass(connection: Caller, className: string): Promise<ClassInfo> {
  const wanted = normaliseClassName(className);
  const found = (await connection.call('school.listClasses', {})).find((schoolClass) => normaliseClassName(schoolClass.name) === wanted);
  if (!found) throw new AppError('notFound', { what: `класс ${wanted}` });
  return found;
}

export function isSame(left: string, right: string): boolean {
  return left.localeCompare(right, 'ru', { sensitivity: 'base' }) === 0;
}
