import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientConnection } from '@main/backend/client-connection';
import { verifySchool } from '@main/features/audit';
import { makeDemo, type MadeDemo } from './make-demo';

const UNTIL = '2025-12-10T10:00:00+07:00';
let demo: MadeDemo;

const all = <Row>(sql: string, ...values: (string | number)[]): Row[] => demo.backend.storage.database.read((query) => query.all<Row>(sql, ...values));
const count = (sql: string): number => all<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)[0]!.n;

async function signIn(who: string): Promise<ClientConnection> {
  const { login, password } = demo.result.logins.find((shown) => shown.who === who)!;
  const connection = demo.backend.connect('ТЕСТ-1');
  await connection.call('session.login', { login, password });
  return connection;
}

beforeAll(async () => {
  demo = await makeDemo({ classes: ['1А', '7А', '10А'], until: UNTIL });
}, 300_000);
afterAll(() => { demo.remove(); });

describe('the demo school', () => {
  it('is what the audit says of it, row by row', () => {
    expect(verifySchool(demo.backend.storage.database)).toMatchObject({ ok: true, findings: [] });
  });

  it.each([['mark', 'column_id'], ['absence', 'lesson_id'], ['lesson', 'id'], ['mark_column', 'id']])('has as many rows of %s as keys whose last line is no removal', (table) => {
    const living = `(SELECT entity_key, action, max(id) FROM audit_entry WHERE entity = '${table}' GROUP BY entity_key) WHERE action <> 'delete'`;
    expect(count(table)).toBeGreaterThan(100);
    expect(count(table)).toBe(count(living));
  });

  it('has marks that were corrected and marks that were taken back', () => {
    expect(count(`audit_entry WHERE entity = 'mark' AND action = 'update'`)).toBeGreaterThan(5);
    expect(count(`audit_entry WHERE entity = 'mark' AND action = 'delete'`)).toBeGreaterThan(0);
  });

  it('records every lesson on its day, by its teacher', () => {
    const strange = count(`lesson l JOIN audit_entry a ON a.entity = 'lesson' AND a.entity_key = CAST(l.id AS text) AND a.action = 'insert' JOIN account u ON u.id = a.account_id
      WHERE date(a.at, '+7 hours') <> l.date OR u.staff_id <> l.teacher_id OR NOT EXISTS (SELECT 1 FROM course_teacher t WHERE t.course_id = l.course_id AND t.staff_id = l.teacher_id)`);
    expect(strange).toBe(0);
    expect(count(`audit_entry WHERE at > '${new Date(UNTIL).toISOString()}'`)).toBe(0);
  });

  it('writes its audit in the order of time', () => {
    const lines = all<{ at: string }>('SELECT at AS "at" FROM audit_entry ORDER BY id').map(({ at }) => at);
    expect(lines.filter((at, index) => index > 0 && at < lines[index - 1]!)).toEqual([]);
    expect(new Set(lines).size).toBeGreaterThan(300);
  });

  it('gives neither marks nor homework in grade 1, and a topic of the plan to nearly every lesson', () => {
    const ofGrade1 = `lesson l JOIN course c ON c.id = l.course_id JOIN school_class k ON k.id = c.class_id AND k.grade = 1`;
    expect(count(`${ofGrade1} WHERE l.homework IS NOT NULL`)).toBe(0);
    expect(count(`${ofGrade1} JOIN mark_column m ON m.lesson_id = l.id JOIN mark x ON x.column_id = m.id`)).toBe(0);
    expect(count('lesson WHERE plan_item_id IS NOT NULL') / count('lesson')).toBeGreaterThan(0.97);
  });

  it('has control works as second columns with a mark for nearly everybody', () => {
    const works = all<{ marks: number; pupils: number }>(`SELECT count(x.student_id) AS "marks", (SELECT count(*) FROM enrolment e WHERE e.class_id = c.class_id) AS "pupils"
      FROM mark_column m JOIN lesson l ON l.id = m.lesson_id JOIN course c ON c.id = l.course_id JOIN study_group g ON g.id = c.group_id AND g.kind = 'class' LEFT JOIN mark x ON x.column_id = m.id
      WHERE m.ordinal = 2 AND m.work_type = 'control' GROUP BY m.id`);
    expect(works.length).toBeGreaterThan(4);
    for (const { marks, pupils } of works) expect(marks / pupils).toBeGreaterThan(0.6);
  });

  it('keeps a sick pupil away from all lessons of a day, for days on end', () => {
    const days = all<{ studentId: number; codes: number }>(`SELECT a.student_id AS "studentId", count(DISTINCT a.code) AS "codes" FROM absence a JOIN lesson l ON l.id = a.lesson_id
      GROUP BY a.student_id, l.date HAVING sum(a.code = 'б') > 0`);
    expect(days.every(({ codes }) => codes === 1)).toBe(true);
    expect(days.length / new Set(days.map(({ studentId }) => studentId)).size).toBeGreaterThan(2);
  });
});

describe('the first quarter of the demo school', () => {
  it('is closed with a mark for every pupil of 7А in every subject', () => {
    const subjects = all<{ pupils: number; marks: number }>(`SELECT (SELECT count(*) FROM enrolment e WHERE e.class_id = c.class_id) AS "pupils", count(DISTINCT p.student_id) AS "marks"
      FROM course c JOIN school_class k ON k.id = c.class_id AND k.name = '7А' JOIN period_mark p ON p.course_id = c.id WHERE c.kind = 'lesson' GROUP BY c.subject_id`);
    expect(subjects).toHaveLength(16);
    for (const { pupils, marks } of subjects) expect(marks).toBe(pupils);
  });

  it('takes no mark any more, while the second one does', async () => {
    const teacher = await signIn('Учитель алгебры 7А');
    const course = (await teacher.call('journal.listCourses', {})).find(({ subject, className }) => subject === 'Алгебра' && className === '7А')!;
    const page = await teacher.call('journal.getPage', { courseId: course.id });
    const studentId = page.students.find(({ id }) => !page.absences.some((absence) => absence.studentId === id))!.id;
    const put = async (date: string, lessonNumber: number) => {
      const [result] = await teacher.call('journal.setCells', { courseId: course.id, changes: [{ date, lessonNumber, column: 2, studentId, seen: { mark: 0, absence: 0 }, set: { kind: 'clear' } }] });
      return result?.refusal;
    };
    expect(page.periods[0]).toMatchObject({ name: 'I четверть', closed: true });
    expect(await put('2025-10-17', 2)).toBe('periodClosed');
    expect(await put('2025-12-03', 2)).not.toBe('periodClosed');
  });
});

describe('those who show the demo school', () => {
  it('can log in with their random passwords; nobody else has one', async () => {
    expect(demo.result.logins.map(({ who }) => who)).toEqual([
      'Учитель алгебры 7А', 'Классный руководитель 7А', 'Заместитель директора по УВР', 'Директор', 'Системный администратор',
    ]);
    for (const { who } of demo.result.logins) expect((await signIn(who)).session.actor?.mustChangePassword).toBe(false);
    expect(new Set(demo.result.logins.map(({ password }) => password)).size).toBe(5);
    expect(count('account WHERE password_hash IS NOT NULL')).toBe(5);
  });

  it('find lessons of the last days that lack something', async () => {
    const teacher = await signIn('Учитель алгебры 7А');
    const day = await teacher.call('journal.getMyDay', {});
    const begun = day.unfinished.filter(({ className, status }) => className === '7А' && status === 'partial');
    expect(day.lessons.length).toBeGreaterThan(2);
    expect(begun.length).toBeGreaterThan(0);
    expect(begun.every(({ date }) => date >= '2025-12-01')).toBe(true);
  });
});

describe('making a demo school', () => {
  it('gives the same rows for the same seed', async () => {
    const made = [];
    for (let run = 0; run < 2; run += 1) {
      const other = await makeDemo({ classes: ['7А'], until: '2025-09-12T16:30:00+07:00' });
      made.push(other.backend.storage.database.read((query) => {
        const rows = ['student', 'lesson', 'mark_column', 'mark', 'absence', 'lesson_plan_item'].map((table) => query.all(`SELECT * FROM ${table}`));
        return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
      }));
      other.remove();
    }
    expect(made[0]).toBe(made[1]);
  }, 120_000);

  it('can be cancelled', async () => {
    const cancel = new AbortController();
    await expect(makeDemo({ classes: ['7А'], until: UNTIL, signal: cancel.signal, onProgress: () => { cancel.abort(); } })).rejects.toMatchObject({ code: 'cancelled' });
  }, 60_000);
});
