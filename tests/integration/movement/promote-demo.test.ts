import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeFingerprint } from '@main/database/move/fingerprint';
import { verifySchool } from '@main/features/audit';
import { makeDemo, type MadeDemo } from '../demo/make-demo';

let demo: MadeDemo;
beforeAll(async () => { demo = await makeDemo({ classes: ['7А'], until: '2025-09-05T10:00:00+07:00' }); }, 300_000);
afterAll(() => { demo.remove(); });

const fingerprint = (): string => demo.backend.storage.database.read((query) => {
  query.find('SELECT count(*) AS "count" FROM school');
  return takeFingerprint(demo.backend.storage.database.connection).digest;
});

it('promotes 31 classes and takes them back: the file is the same by the fingerprint', async () => {
  const signIn = (who: string) => demo.result.logins.find((shown) => shown.who.toLowerCase().startsWith(who))!;
  const [admin, director] = [signIn('системный'), signIn('директор')];
  const connection = demo.backend.connect('ТЕСТ-1');
  await connection.call('session.login', { login: admin.login, password: admin.password });
  const before = fingerprint();
  const state = await connection.call('promotion.getState', {});
  const pupils = state.classes.reduce((sum, one) => sum + one.pupils.length, 0);
  expect([state.classes.length, pupils]).toEqual([31, 776]);
  // Of each ninth class the first ten go on to grade 10.
  const goOn = state.classes.filter(({ grade }) => grade === 9).flatMap((one) => one.pupils.slice(0, 10).map(({ studentId }) => ({ studentId, target: { grade: 10, letter: 'А' } })));
  const plan = {
    year: { name: state.proposedYear.name, startDate: state.proposedYear.startDate, endDate: state.proposedYear.endDate }, order: { number: '88', date: '2026-05-27' }, graduationOrder: { number: '89', date: '2026-06-25' },
    leavingDate: state.leavingDate, classes: state.classes.map(({ classId, proposed }) => ({ classId, target: proposed })), pupils: goOn, newClasses: [{ grade: 1, letter: 'А' }, { grade: 1, letter: 'Б' }, { grade: 1, letter: 'В' }],
    copyTeachers: true, copyCourses: true, copyGroups: true, copyPlans: true,
  };
  const started = performance.now();
  const applied = await connection.call('promotion.apply', { plan, override: { login: director.login, password: director.password, reason: 'показ перевода' } });
  const appliedMs = performance.now() - started;
  expect(applied.done).toMatchObject({ repeating: 0, undoProblems: [], losses: [] });
  expect((applied.done?.promoted ?? 0) + (applied.done?.graduated ?? 0)).toBe(776);
  expect(verifySchool(demo.backend.storage.database).findings).toEqual([]);
  const count = (sql: string): number => demo.backend.storage.database.read((query) => query.find<{ count: number }>(`SELECT count(*) AS "count" FROM ${sql}`)?.count ?? 0);
  const rows = { changes: count('movement_change'), newCourses: count(`course c JOIN school_year y ON y.id = c.year_id WHERE y.name = '2026/2027'`) };
  const undoStarted = performance.now();
  await connection.call('promotion.undo', { promotionId: applied.done?.id ?? 0, acceptLosses: false });
  console.info(JSON.stringify({ pupils, ...rows, appliedMs: Math.round(appliedMs), undoMs: Math.round(performance.now() - undoStarted) }));
  expect(fingerprint()).toBe(before);
  expect(verifySchool(demo.backend.storage.database).findings).toEqual([]);
}, 120_000);
