import type { SqliteConnection } from '@main/database/open-connection';

const SCHEDULE = [
  `SELECT e.* FROM timetable_entry e WHERE e.course_id = @course`,
  `SELECT v.* FROM timetable_version v WHERE v.year_id = @year`,
  `SELECT p.* FROM grading_period p WHERE p.year_id = @year`,
  `SELECT v.* FROM vacation v WHERE v.year_id = @year`,
  `SELECT b.* FROM class_bells b WHERE b.class_id = @class`,
  `SELECT t.* FROM bell_schedule s JOIN bell_time t ON t.schedule_id = s.id WHERE s.year_id = @year`,
];
const OF_PERIOD = 'l.course_id = @course AND l.date BETWEEN @from AND @to';
const RECORDS = [
  `SELECT s.id, s.last_name, s.first_name, s.middle_name, s.education_form, e.date_from, e.date_to FROM enrolment e JOIN student s ON s.id = e.student_id WHERE e.class_id = @class`,
  `SELECT l.* FROM lesson l WHERE ${OF_PERIOD} ORDER BY l.date, l.lesson_number`,
  `SELECT k.* FROM lesson l JOIN mark_column k ON k.lesson_id = l.id WHERE ${OF_PERIOD}`,
  `SELECT m.* FROM lesson l JOIN mark_column k ON k.lesson_id = l.id JOIN mark m ON m.column_id = k.id WHERE ${OF_PERIOD}`,
  `SELECT a.* FROM lesson l JOIN absence a ON a.lesson_id = l.id WHERE ${OF_PERIOD}`,
  `SELECT m.* FROM period_mark m WHERE m.course_id = @course`,
  `SELECT c.* FROM period_closing c WHERE c.course_id = @course`,
  `SELECT i.* FROM lesson_plan p JOIN lesson_plan_item i ON i.plan_id = p.id WHERE p.course_id = @course`,
];

export type PageKey = { readonly course: number; readonly year: number; readonly class: number; readonly from: string; readonly to: string };

/** The yardstick: the rows of a journal page by hand-written prepared statements, and nothing done with them. */
export function preparePageRows(connection: SqliteConnection, key: PageKey): () => number {
  const statements = [...SCHEDULE, ...RECORDS].map((sql) => connection.prepare<[PageKey]>(sql));
  return () => {
    connection.exec('BEGIN');
    let rows = 0;
    for (const statement of statements) rows += statement.all(key).length;
    connection.exec('COMMIT');
    return rows;
  };
}

export function findPageKey(connection: SqliteConnection, courseId: number, period: { startDate: string; endDate: string }): PageKey {
  const row = connection.prepare<[number]>('SELECT year_id AS year, class_id AS class FROM course WHERE id = ?').get(courseId) as { year: number; class: number };
  return { course: courseId, ...row, from: period.startDate, to: period.endDate };
}
