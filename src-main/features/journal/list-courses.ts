import type { CourseInfo } from '@shared/contract/journal-contract';
import { findDenial } from '@shared/domain/security';
import type { HandlerContext } from '../handler-context';
import { describeCourse } from './describe-course';
import { loadCourses, loadTeachers, OPEN_YEAR } from './load-courses';

/** Pages of the open year that this person may look at: all for the office, own ones for a teacher, those of the class for its class teacher. */
export function listCourses({ read, access, clock }: HandlerContext): readonly CourseInfo[] {
  const today = clock.today();
  return read((query) => {
    const teachers = loadTeachers(query, OPEN_YEAR);
    return loadCourses(query, OPEN_YEAR)
      .filter((course) => findDenial('journal.view', access, { courseIds: [course.id], classIds: course.classIds }) === null)
      .map((course) => describeCourse(course, teachers.get(course.id) ?? [], access, today));
  });
}
