import { useState } from 'react';
import type { CourseInfo } from '@shared/contract/journal-contract';
import { useCallQuery } from '../../../api/use-call-query';
import type { JournalPlace } from './journal-place';

/** Ctrl+PgUp/PgDn: the page before or after in the person's own list; who only looks goes through the class. */
export function useOtherPage(course: CourseInfo, onOpen: (place: JournalPlace) => void) {
  const courses = useCallQuery('journal.listCourses', {});
  const [notice, setNotice] = useState<{ readonly text: string; readonly at: null } | null>(null);
  const openOtherPage = (by: 1 | -1) => {
    const other = findOtherCourse(courses.data ?? [], course, by);
    if (other) onOpen({ courseId: other.id });
    setNotice(other ? null : { text: by === 1 ? 'Это последняя страница списка.' : 'Это первая страница списка.', at: null });
  };
  return { openOtherPage, notice };
}

export function findOtherCourse(courses: readonly CourseInfo[], course: CourseInfo, by: 1 | -1): CourseInfo | null {
  const list = courses.filter((one) => (course.canEnter ? one.canEnter : one.classId === course.classId));
  const index = list.findIndex((one) => one.id === course.id);
  return index < 0 ? null : (list[index + by] ?? null);
}
