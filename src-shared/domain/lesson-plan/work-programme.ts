import type { FileKind } from '../../lib/file-kind';

/** What a work programme may be kept as (CUR-04). */
export const PROGRAMME_FILE_KINDS = ['pdf', 'docx', 'xlsx'] as const satisfies readonly FileKind[];

/** A work programme of a subject in a grade (`classId` null) or in one class of it; ids count up as they are attached. */
export type ProgrammePlace = { readonly id: number; readonly subjectId: number; readonly grade: number; readonly classId: number | null; readonly isWithdrawn: boolean };
export type TaughtSubject = { readonly subjectId: number; readonly grade: number; readonly classId: number };

/** The programme by which a subject is taught in a class: the newest that is not withdrawn, the class's own before the grade's. */
export function findProgramme<Programme extends ProgrammePlace>(programmes: readonly Programme[], taught: TaughtSubject): Programme | null {
  const fitting = programmes.filter((one) => !one.isWithdrawn && fitsPlace(one, taught));
  return newestOf(fitting.filter(({ classId }) => classId !== null)) ?? newestOf(fitting);
}

/** Does it speak of this subject in this class, in force or not? */
export function fitsPlace({ subjectId, grade, classId }: ProgrammePlace, taught: TaughtSubject): boolean {
  return subjectId === taught.subjectId && grade === taught.grade && (classId === null || classId === taught.classId);
}

function newestOf<Programme extends ProgrammePlace>(programmes: readonly Programme[]): Programme | null {
  return programmes.reduce<Programme | null>((newest, one) => (newest === null || one.id > newest.id ? one : newest), null);
}

/** A page of the journal that has to be taught by a programme. */
export type ProgrammeCourse = TaughtSubject & { readonly courseId: number };
export type ProgrammeGroup<Course, Programme> = { readonly courses: readonly Course[]; readonly programme: Programme | null };

/** Pages of one subject and grade that go by the same programme (or have none) make one line of the list, in the order of the pages. */
export function groupByProgramme<Course extends ProgrammeCourse, Programme extends ProgrammePlace>(courses: readonly Course[], programmes: readonly Programme[]): ProgrammeGroup<Course, Programme>[] {
  const groups = new Map<string, { readonly courses: Course[]; readonly programme: Programme | null }>();
  const bySubject = new Map<number, Programme[]>();
  for (const one of programmes) bySubject.set(one.subjectId, [...(bySubject.get(one.subjectId) ?? []), one]);
  for (const course of courses) {
    const programme = findProgramme(bySubject.get(course.subjectId) ?? [], course);
    const key = `${String(course.subjectId)}:${String(course.grade)}:${String(programme?.classId ?? '')}`;
    const known = groups.get(key);
    if (known) known.courses.push(course);
    else groups.set(key, { courses: [course], programme });
  }
  return [...groups.values()];
}
