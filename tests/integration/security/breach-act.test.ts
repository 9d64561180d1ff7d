import { describe, expect, it } from 'vitest';
import { lessonTable } from '@main/database/entities';
import type { OutputFor } from '@shared/contract/contract';
import { openTestBackend, type TestBackend } from '../../support/test-backend';

const LESSON = { topic: 'Многочлены', planItemId: null, topicReason: 'закрепление', homework: null, noHomework: true, homeworkMinutes: null, studied: null, attendanceTaken: false, noMarks: false };

/** Ivanova enters a lesson, her password leaks, a stranger changes it; the report comes while the account cannot be closed; he goes on. */
async function openLeak(): Promise<TestBackend & { readonly actId: number; readonly say: (value: string) => Promise<unknown> }> {
  const setup = await openTestBackend({ now: '2025-12-10T10:00:00+07:00' });
  const { login, setNow, school, backend } = setup;
  const courseId = school.courses.algebra7a;
  const place = { courseId, date: '2025-12-10', lessonNumber: 3 };
  const own = await login('ivanova', 'КАБ-7');
  await own.call('journal.saveLesson', { ...place, version: 0, edit: LESSON });
  const stranger = await login('ivanova', 'КАБ-9');
  const readVersion = async () => (await own.call('journal.getPage', { courseId })).lessons.find((lesson) => lesson.date === place.date)?.version ?? 0;
  const say = async (topic: string) => stranger.call('journal.saveLesson', { ...place, version: await readVersion(), edit: { ...LESSON, topic } });
  setNow('2025-12-10T11:00:00+07:00');
  await say('Утечка');
  setNow('2025-12-10T12:00:00+07:00');
  for (const name of ['petrov', 'orlova', 'smirnova']) await backend.connect('КАБ-1').call('security.reportBreach', { login: name, reporter: 'Шутник', noticedAt: '2025-12-10T11:30:00+07:00', description: 'занимает места в очереди' });
  await backend.connect('КАБ-1').call('security.reportBreach', { login: 'ivanova', reporter: 'Иванова Мария', noticedAt: '2025-12-10T11:30:00+07:00', description: 'Пароль подсмотрели' });
  setNow('2025-12-10T12:30:00+07:00');
  await say('После сообщения');
  const director = await login('director', 'ДИР');
  const act = await director.call('security.draftAct', { reportId: 4, suspectedFrom: '2025-12-10T10:30:00+07:00', measures: 'Пароль сменён', commission: 'Соколов И. П., Лебедев П. А.' });
  return { ...setup, actId: act.id, say };
}

const topicOf = ({ database }: TestBackend): unknown => database.read((query) => query.find('SELECT topic AS "topic" FROM lesson WHERE date = ? ORDER BY id LIMIT 1', '2025-12-10'));
const names = (operations: OutputFor<'security.listOperations'>) => operations.filter(({ isData, about }) => isData && about.startsWith('Урок')).map(({ part, details, isInvalid, outcome }) => [part, details, isInvalid, outcome]);

describe('the act on a breach', () => {
  it('takes everything after the notice back and asks about what was before it, in one audited transaction', async () => {
    const setup = await openLeak();
    const { login, actId, database } = setup;
    const [admin, director] = [await login('admin'), await login('director')];
    const before = await admin.call('security.listOperations', { actId });
    expect(names(before)).toEqual([['doubtful', 'тема: Многочлены → Утечка', null, null], ['afterNotice', 'тема: Утечка → После сообщения', true, null]]);
    await expect(admin.call('security.confirmAct', { actId, version: 1 })).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(director.call('security.confirmAct', { actId, version: 1 })).rejects.toMatchObject({ code: 'invalidInput' });
    const after = before.filter(({ part }) => part === 'afterNotice').map(({ auditId }) => auditId);
    await expect(admin.call('security.decideOperations', { actId, auditIds: after, isInvalid: false })).rejects.toMatchObject({ code: 'notFound' });
    await admin.call('security.decideOperations', { actId, auditIds: before.filter(({ part, isData }) => part === 'doubtful' && isData).map(({ auditId }) => auditId), isInvalid: true });
    expect(await director.call('security.confirmAct', { actId, version: 1 })).toMatchObject({ state: 'confirmed', confirmedBy: 'Соколов И. П.' });
    expect(topicOf(setup)).toEqual({ topic: 'Многочлены' });
    expect(names(await director.call('security.listOperations', { actId })).map((row) => row.at(-1))).toEqual(['reverted', 'reverted']);
    const reasons = database.read((query) => query.all<{ reason: string }>(`SELECT DISTINCT reason AS "reason" FROM audit_entry WHERE procedure = 'security.confirmAct' AND entity = 'lesson'`));
    expect(reasons).toEqual([{ reason: 'акт о нарушении № 1' }]);
    const log = await director.call('audit.list', { kind: 'journal', limit: 50 });
    expect(log.rows.filter(({ invalidBy }) => invalidBy === 1).map(({ details }) => details)).toContain('тема: Утечка → После сообщения');
    expect(await director.call('audit.verify', {})).toMatchObject({ ok: true, findings: [] });
    await expect(director.call('security.confirmAct', { actId, version: 2 })).rejects.toMatchObject({ code: 'invalidInput' });
  });

  it('leaves a doubtful operation that was found valid, and what somebody else has changed since, and says so', async () => {
    const setup = await openLeak();
    const { login, actId, arrange } = setup;
    const director = await login('director');
    const operations = await director.call('security.listOperations', { actId });
    await director.call('security.decideOperations', { actId, auditIds: operations.filter(({ part }) => part === 'doubtful').map(({ auditId }) => auditId), isInvalid: false });
    const lesson = setup.database.read((query) => query.find<{ id: number }>('SELECT id AS "id" FROM lesson WHERE date = ? ORDER BY id LIMIT 1', '2025-12-10'));
    await arrange((transaction) => transaction.update(lessonTable, { id: lesson?.id ?? 0 }, { topic: 'Исправил завуч' }));
    await director.call('security.confirmAct', { actId, version: 1 });
    expect(topicOf(setup)).toEqual({ topic: 'Исправил завуч' });
    expect(names(await director.call('security.listOperations', { actId })).map((row) => row.slice(2))).toEqual([[false, null], [true, 'changedSince']]);
  });

  it('stops at the moment when new credentials were issued, and prints', async () => {
    const { login, actId, setNow, school } = await openLeak();
    const admin = await login('admin');
    setNow('2025-12-10T12:45:00+07:00');
    await admin.call('accounts.issueSlip', { accountId: school.staff.ivanova.accountId, format: 'text' });
    const [act] = await admin.call('security.listActs', {});
    expect(act).toMatchObject({ operationsUntil: '2025-12-10T05:45:00.000Z', number: 1, person: 'Иванова Мария Петровна' });
    const paper = await admin.call('security.printAct', { actId });
    expect([paper.fileName, paper.pages]).toEqual(['Акт о нарушении конфиденциальности № 1.pdf', 1]);
    expect((await admin.call('security.printBreach', { reportId: 4 })).pages).toBe(1);
    await expect(admin.call('security.draftAct', { reportId: 4, suspectedFrom: '2025-12-10T10:30:00+07:00', measures: '', commission: '' })).rejects.toMatchObject({ code: 'invalidInput' });
  });
});

it('registers a breach that a family tells of, with the working day of the rules, for the class teacher and the office', async () => {
  const { login, school } = await openTestBackend();
  const [teacher, foreign, director] = [await login('ivanova'), await login('smirnova'), await login('director')];
  const studentId = school.students.abramov;
  const told = { studentId, toldBy: 'Абрамова Светлана', noticedOn: '2025-12-05', toldOn: '2025-12-10', description: 'Ребёнок показал код друзьям' };
  await expect(foreign.call('security.registerFamilyBreach', told)).rejects.toMatchObject({ code: 'notYourClass' });
  const breach = await teacher.call('security.registerFamilyBreach', told);
  expect(breach).toMatchObject({ student: 'Абрамов Егор Николаевич', className: '7А', dueOn: '2025-12-08', isToldLate: true, registeredBy: 'Иванова М. П.' });
  expect(await foreign.call('security.listFamilyBreaches', {})).toEqual([]);
  expect(await director.call('security.listFamilyBreaches', {})).toHaveLength(1);
  const closed = await teacher.call('security.closeFamilyBreach', { breachId: breach.id, studentId, version: 1, measures: 'Код отозван, выдан новый листок' });
  expect(closed).toMatchObject({ closedBy: 'Иванова М. П.', version: 2 });
});
