import type { SubjectPageModel } from '../models/subject-page-model';
import { formatCourseTitle } from './measure-course';

/** Names of the courses in the index of a book, made different where subject and group repeat. */
export function nameSections(courses: readonly SubjectPageModel[]): string[] {
  const met = new Map<string, number>();
  return courses.map((course) => {
    const title = formatCourseTitle(course);
    const times = (met.get(title) ?? 0) + 1;
    met.set(title, times);
    return times === 1 ? title : `${title} (${times})`;
  });
}
