import type { CourseInfo } from '@shared/contract/journal-contract';
import type { ClassInfo } from '@shared/contract/school-contract';
import type { SessionInfo } from '@shared/contract/session-contract';
import { RIGHTS } from '@shared/domain/security';

export const DOCUMENTS = [
  { value: 'book', title: 'Книга класса (журнал за год)' },
  { value: 'summary', title: 'Сводная ведомость' },
  { value: 'course', title: 'Страница журнала' },
] as const;
export type DocumentKind = (typeof DOCUMENTS)[number]['value'];

export type PrintChoice = { readonly classId: number | null; readonly kind: DocumentKind; readonly courseId: number | null };

/** Documents this person may print at all (PRN-08). */
export function listDocuments(session: SessionInfo) {
  const hasBook = session.rights.includes('book.print');
  return DOCUMENTS.filter((item) => (item.value === 'course' ? session.rights.includes('journal.print') : hasBook));
}

/** Classes for a document: the whole school for the office, the own class for a class teacher, classes of own pages for a teacher. */
export function listPrintableClasses(kind: DocumentKind, session: SessionInfo, classes: readonly ClassInfo[], courses: readonly CourseInfo[]): readonly ClassInfo[] {
  if (kind === 'course') return classes.filter((item) => courses.some((course) => course.classId === item.id));
  const grants: Readonly<Partial<Record<string, string>>> = RIGHTS['book.print'];
  const isForAll = session.roles.some((role) => grants[role] === 'school');
  return isForAll ? classes : classes.filter((item) => item.isOwn);
}

export function nameCourse(course: CourseInfo): string {
  return course.groupName === null ? course.subject : `${course.subject}, ${course.groupName}`;
}

export type PrintSearch = { readonly document?: DocumentKind | undefined; readonly class?: number | undefined; readonly course?: number | undefined };

/** The choice stands in the address; anything strange in it counts as not chosen. */
export function parsePrintSearch(search: Readonly<Record<string, unknown>>): PrintSearch {
  return {
    document: DOCUMENTS.find((item) => item.value === search.document)?.value,
    class: Number.isInteger(search.class) ? Number(search.class) : undefined,
    course: Number.isInteger(search.course) ? Number(search.course) : undefined,
  };
}

export function readChoice(search: PrintSearch, documents: readonly (typeof DOCUMENTS)[number][]): PrintChoice {
  const kind = documents.find((item) => item.value === search.document) ?? documents[0];
  return { kind: kind?.value ?? 'course', classId: search.class ?? null, courseId: search.course ?? null };
}
