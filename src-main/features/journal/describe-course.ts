import type { CourseInfo } from '@shared/contract/journal-contract';
import { findDenial, type Access, type Denial } from '@shared/domain/security';
import { nameTeachers, type CourseFacts, type CourseTeacher } from './load-courses';

/** Why this person may not type on the page today; null = may (B-1, B-2). */
export function findEntryDenial(course: CourseFacts, access: Access): Denial | null {
  return findDenial('journal.enter', access, { courseIds: [course.id], classIds: course.classIds });
}

export function describeCourse(course: CourseFacts, teachers: readonly CourseTeacher[], access: Access, today: string): CourseInfo {
  const { id, subject, subjectShort, classId, className, grade, groupName, hoursPerWeek, kind } = course;
  const names = nameTeachers(teachers, today);
  return {
    id, subject, subjectShort, classId, className, grade, groupName, hoursPerWeek, kind,
    teachers: names.length > 0 ? names : nameTeachers(teachers, teachers.at(-1)?.dateFrom ?? today),
    canEnter: findEntryDenial(course, access) === null,
  };
}
