import { expect, it } from 'vitest';
import type { Table } from '@main/database/entities';
import { selectSiblingsSql, selectSql } from '@main/database/table-statements';
import type { Query, SqlValue } from '@main/database/statement-cache';
import { getMyDay } from '@main/features/journal/get-my-day';
import { getPage } from '@main/features/journal/get-page';
import { change, mark, openJournal, type JournalSetup } from '../../support/journal-page';
import { IS_POSTGRES } from '../../support/test-school';

/** `isRemembered`: answered from memory until one of its tables is written to. */
type Asked = { readonly sql: string; readonly values: readonly SqlValue[]; readonly isRemembered: boolean };

/** The questions a reading call asks of the file. */
function recordQueries({ database, courseId, school }: JournalSetup, name: 'page' | 'day'): Asked[] {
  const asked: Asked[] = [];
  const note = (sql: string, values: SqlValue[], isRemembered = false) => asked.push({ sql, values, isRemembered });
  database.read((query) => {
    const recording: Query = {
      all: (sql, ...values) => { note(sql, values); return query.all(sql, ...values); },
      findRow: (table, key) => { note(selectSql(table as unknown as Table<never>), table.key.map(() => 1)); return query.findRow(table, key); },
      listSiblings: (table, firsts) => { note(selectSiblingsSql(table as unknown as Table<never>, 1), [1]); return query.listSiblings(table, firsts); },
      find: (sql, ...values) => { note(sql, values); return query.find(sql, ...values); },
      recall: (sql, ...values) => { note(sql, values, true); return query.all(sql, ...values); },
    };
    const context = {
      read: <T>(work: (query: Query) => T) => work(recording),
      access: { roles: ['subjectTeacher' as const], courseIds: new Set([courseId]), classIds: new Set<number>() },
      clock: { now: () => '2025-12-10T03:00:00.000Z', today: () => '2025-12-10' },
      actor: { accountId: school.staff.ivanova.accountId, staffId: school.staff.ivanova.staffId, login: 'ivanova', roles: ['subjectTeacher' as const], mustChangePassword: false },
    };
    return name === 'page' ? getPage({ courseId }, context) : getMyDay({}, context);
  });
  return asked;
}

async function fillPage(journal: JournalSetup): Promise<void> {
  const { lessons, students } = await journal.getPage();
  const held = lessons.filter((lesson) => lesson.status !== 'future');
  await journal.set(...held.flatMap((lesson) => students.map((student) => change(student.id, mark(4), { lesson }))));
}

it.each(['page', 'day'] as const)('asks the same number of questions for an empty and a full %s', async (name) => {
  const journal = await openJournal();
  const empty = recordQueries(journal, name);
  await fillPage(journal);
  expect(recordQueries(journal, name)).toHaveLength(empty.length);
  expect(empty.filter(({ isRemembered }) => !isRemembered).length).toBeLessThanOrEqual(14);
});

it.skipIf(IS_POSTGRES).each(['page', 'day'] as const)('finds every row of the %s by an index', async (name) => {
  const journal = await openJournal();
  await fillPage(journal);
  const steps = recordQueries(journal, name).filter(({ isRemembered }) => !isRemembered).flatMap(({ sql, values }) => journal.database.connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as { detail: string }[]);
  const scans = steps.map((step) => step.detail).filter((detail) => /^SCAN (?!school$|school_year$|CONSTANT ROW)/.test(detail));
  expect(scans).toEqual([]);
  expect(steps.some((step) => step.detail.includes('SEARCH l USING INDEX sqlite_autoindex_lesson_1 (course_id=?'))).toBe(true);
});
