import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { PlanSource } from '@shared/contract/lesson-plan-contract';
import type { PlanTopic } from '@shared/domain/lesson-plan';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { loadTeachers } from '../journal';
import { describePlanCourse, openPlan } from './get-plan';

type Row = Omit<PlanSource, 'teachers'>;

/** Same subject and grade, of any year; a plan names no pupil, so colleagues of a grade may share it (CUR-04). */
const SOURCES = `SELECT c.id AS "courseId", y.name AS "yearName", k.name AS "className", g.name AS "groupName", count(i.id) AS "topics", coalesce(sum(i.hours), 0) AS "hours"
  FROM course own JOIN school_class ok ON ok.id = own.class_id JOIN course c ON c.subject_id = own.subject_id AND c.id <> own.id JOIN school_class k ON k.id = c.class_id AND k.grade = ok.grade
    JOIN school_year y ON y.id = c.year_id JOIN study_group g ON g.id = c.group_id JOIN lesson_plan p ON p.course_id = c.id JOIN lesson_plan_item i ON i.plan_id = p.id
  WHERE own.id = ? GROUP BY c.id, y.name, y.start_date, k.name, k.letter, g.name ORDER BY y.start_date DESC, k.letter, c.id`;

export function listSources(query: Query, courseId: number, today: CalendarDate): PlanSource[] {
  return query.all<Row>(SOURCES, courseId).map((row) => {
    const { course } = openPlan(query, row.courseId);
    const teachers = loadTeachers(query, { sql: '?', values: [row.courseId] }).get(row.courseId) ?? [];
    return { ...row, topics: Number(row.topics), hours: Number(row.hours), teachers: describePlanCourse(course, teachers, today).teachers };
  });
}

/** Topics of a source, without its dates: they are spread over the own timetable. */
export function readSource(query: Query, { courseId, fromCourseId }: InputFor<'lessonPlan.readSource'>): PlanTopic[] {
  if (!query.all<Row>(SOURCES, courseId).some((row) => row.courseId === fromCourseId)) throw new AppError('notFound', { what: 'КТП того же предмета и параллели' });
  return openPlan(query, fromCourseId).plan.lines.map(({ section, topic, hours, lessonType, workType, homework, isReserve }) => ({
    section, topic, hours, lessonType, workType, homework, isReserve, plannedDate: null, plannedUntil: null,
  }));
}
