import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { openConnection, type SqliteConnection } from '@main/database/open-connection';
import { cachePath, copySchool, KEY_FILE } from './bench-school';

const OLD_YEARS = 24;
const MARKS_A_LESSON = 7;

/** The demo file with 24 older years beside its own: all classes, about 6 million marks, the audit of each row. Made once, some gigabytes. */
export async function prepareOldFile(demo: string): Promise<{ folder: string; describe: string }> {
  const notes = cachePath('25-years.txt');
  const folder = cachePath('25-years');
  if (!existsSync(join(folder, 'school.db')) || !existsSync(notes)) {
    rmSync(folder, { recursive: true, force: true });
    copySchool(demo, '25-years');
    const connection = openConnection(join(folder, 'school.db'), readFileSync(KEY_FILE, 'utf8').trim());
    growOld(connection);
    writeFileSync(notes, describe(connection));
    connection.close();
  }
  return Promise.resolve({ folder, describe: readFileSync(notes, 'utf8') });
}

function describe(connection: SqliteConnection): string {
  const count = (table: string): number => (connection.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
  const millions = (table: string): string => (count(table) / 1e6).toFixed(2);
  return `${millions('mark')} M marks, ${millions('absence')} M absences, ${millions('lesson')} M lessons, ${millions('audit_entry')} M audit lines`;
}

/** No sync and no journal while the file is made; it is opened with the program's pragmas afterwards. */
function growOld(connection: SqliteConnection): void {
  connection.pragma('journal_mode = OFF');
  connection.pragma('synchronous = OFF');
  connection.pragma('foreign_keys = OFF');
  connection.pragma('cache_size = -600000');
  const audit = prepareAudit(connection);
  for (let back = 1; back <= OLD_YEARS; back += 1) {
    connection.exec('BEGIN');
    addYear(connection, 2025 - back, audit);
    connection.exec('COMMIT');
    process.stderr.write(`  25-year file: ${String(back)} of ${String(OLD_YEARS)} older years\n`);
  }
}

type Audit = (entity: string, key: string, after: string) => void;

/** Lines of the right size and number; their hashes are not chained – nothing that is measured reads them. */
function prepareAudit(connection: SqliteConnection): Audit {
  const insert = connection.prepare(
    `INSERT INTO audit_entry (id, at, account_id, workstation, procedure, action, entity, entity_key, after, hash) VALUES (?, '2010-10-10T03:00:00.000Z', 1, 'УЧИТЕЛЬСКАЯ-1', 'journal.setCells', 'insert', ?, ?, ?, ?)`,
  );
  let id = (connection.prepare('SELECT max(id) AS id FROM audit_entry').get() as { id: number }).id;
  const hash = createHash('sha256').update('bench').digest('base64url');
  return (entity, key, after) => {
    id += 1;
    insert.run(id, entity, key, after, hash);
  };
}

type CourseRow = { readonly id: number; readonly className: string; readonly grade: number; readonly letter: string; readonly subjectId: number; readonly staffId: number; readonly hours: number; readonly classId: number };

function addYear(connection: SqliteConnection, startYear: number, audit: Audit): void {
  const yearName = `${String(startYear)}/${String(startYear + 1)}`;
  const insert = (sql: string, ...values: (string | number | null)[]): number => Number(connection.prepare(sql).run(...values).lastInsertRowid);
  const yearId = insert(`INSERT INTO school_year (name, start_date, end_date, is_open, row_version) VALUES (?, ?, ?, 0, 1)`, yearName, `${String(startYear)}-09-01`, `${String(startYear + 1)}-05-26`);
  const courses = connection.prepare(
    `SELECT c.id, k.name AS className, k.grade, k.letter, c.subject_id AS subjectId, t.staff_id AS staffId, c.hours_per_week AS hours, c.class_id AS classId
     FROM course c JOIN school_year y ON y.id = c.year_id JOIN school_class k ON k.id = c.class_id JOIN course_teacher t ON t.course_id = c.id WHERE y.is_open = 1`,
  ).all() as CourseRow[];
  const classes = new Map<number, { classId: number; pupils: number[] }>();
  for (const course of courses) if (!classes.has(course.classId)) classes.set(course.classId, addClass(connection, insert, yearId, startYear, course));
  for (const course of courses) {
    const target = classes.get(course.classId);
    if (target) addCourse(connection, insert, yearId, startYear, course, target, audit);
  }
}

type Insert = (sql: string, ...values: (string | number | null)[]) => number;

function addClass(connection: SqliteConnection, insert: Insert, yearId: number, startYear: number, course: CourseRow): { classId: number; pupils: number[] } {
  const classId = insert(`INSERT INTO school_class (year_id, grade, letter, name, shift, row_version) VALUES (?, ?, ?, ?, 1, 1)`, yearId, course.grade, course.letter, course.className);
  const pupils = (connection.prepare('SELECT student_id AS id FROM enrolment WHERE class_id = ?').all(course.classId) as { id: number }[]).map((row) => row.id);
  for (const id of pupils) insert(`INSERT INTO enrolment (student_id, class_id, date_from, date_to, row_version) VALUES (?, ?, ?, ?, 1)`, id, classId, `${String(startYear)}-09-01`, `${String(startYear + 1)}-05-31`);
  return { classId, pupils };
}

function addCourse(
  connection: SqliteConnection, insert: Insert, yearId: number, startYear: number, course: CourseRow, { classId, pupils }: { classId: number; pupils: number[] }, audit: Audit,
): void {
  const groupId = insert(`INSERT INTO study_group (class_id, kind, row_version) VALUES (?, 'class', 1)`, classId);
  const courseId = insert(`INSERT INTO course (year_id, class_id, group_id, subject_id, kind, hours_per_week, row_version) VALUES (?, ?, ?, ?, 'lesson', ?, 1)`, yearId, classId, groupId, course.subjectId, course.hours);
  insert(`INSERT INTO course_teacher (course_id, staff_id, date_from, row_version) VALUES (?, ?, ?, 1)`, courseId, course.staffId, `${String(startYear)}-09-01`);
  const lesson = connection.prepare(
    `INSERT INTO lesson (course_id, date, lesson_number, teacher_id, topic, homework, no_homework, hours, attendance_taken, no_marks, source, changed_at, changed_by, row_version)
     VALUES (?, ?, ?, ?, 'Решение уравнений, сводящихся к линейным. Закрепление', '§ 12, № 45, 47', 0, 1, 1, 0, 'typed', '2010-10-10T03:00:00.000Z', 1, 2)`,
  );
  const column = connection.prepare(`INSERT INTO mark_column (lesson_id, ordinal, work_type, row_version) VALUES (?, 1, 'answer', 1)`);
  const mark = connection.prepare(`INSERT INTO mark (column_id, student_id, value, source, changed_at, changed_by, row_version) VALUES (?, ?, ?, 'typed', '2010-10-10T03:00:00.000Z', 1, 1)`);
  const absence = connection.prepare(`INSERT INTO absence (lesson_id, student_id, code, source, changed_at, changed_by, row_version) VALUES (?, ?, 'б', 'typed', '2010-10-10T03:00:00.000Z', 1, 1)`);
  for (let number = 0; number < Math.round(course.hours * 34); number += 1) {
    const day = new Date(Date.UTC(startYear, 8, 1 + Math.floor((number * 7) / course.hours)));
    const lessonId = Number(lesson.run(courseId, day.toISOString().slice(0, 10), 1 + (number % 6), course.staffId).lastInsertRowid);
    audit('lesson', String(lessonId), `{"id":${String(lessonId)},"courseId":${String(courseId)},"topic":"Решение уравнений, сводящихся к линейным. Закрепление","homework":"§ 12, № 45, 47","rowVersion":2}`);
    const columnId = Number(column.run(lessonId).lastInsertRowid);
    for (let count = 0; count < MARKS_A_LESSON; count += 1) {
      const pupil = pupils[(number * 5 + count * 3) % pupils.length] ?? 0;
      if (count > 0 && (count * 3) % pupils.length === 0) continue;
      mark.run(columnId, pupil, 3 + ((number + count) % 3));
      audit('mark', `${String(columnId)}:${String(pupil)}`, `{"columnId":${String(columnId)},"studentId":${String(pupil)},"value":4,"source":"typed","changedAt":"2010-10-10T03:00:00.000Z","changedBy":1,"rowVersion":1}`);
    }
    const ill = pupils[(number * 5 + 1) % pupils.length] ?? 0;
    absence.run(lessonId, ill);
    audit('absence', `${String(lessonId)}:${String(ill)}`, `{"lessonId":${String(lessonId)},"studentId":${String(ill)},"code":"б","source":"typed","rowVersion":1}`);
  }
}
