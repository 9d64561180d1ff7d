import type { CourseInfo } from '@shared/contract/journal-contract';
import { compareRussian } from '@shared/lib/russian-order';
import { matchesWords } from '../../../components/matches-words';

export type ClassCourses = { readonly classId: number; readonly className: string; readonly courses: readonly CourseInfo[] };

/** Pages by class in school order, inside a class by subject and group; only those with every typed word. */
export function groupCourses(courses: readonly CourseInfo[], words: string): readonly ClassCourses[] {
  const groups = new Map<number, CourseInfo[]>();
  for (const course of courses) {
    if (!matchesWords(words, [course.className, course.subject, course.subjectShort, course.groupName, ...course.teachers])) continue;
    groups.set(course.classId, [...(groups.get(course.classId) ?? []), course]);
  }
  return [...groups.values()]
    .map((list) => ({ classId: list[0]?.classId ?? 0, className: list[0]?.className ?? '', grade: list[0]?.grade ?? 0, courses: list.toSorted(compareCourses) }))
    .sort((left, right) => left.grade - right.grade || compareRussian(left.className, right.className));
}

function compareCourses(left: CourseInfo, right: CourseInfo): number {
  return compareRussian(left.subject, right.subject) || compareRussian(left.groupName ?? '', right.groupName ?? '');
}
