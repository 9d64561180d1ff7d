import { describe, expect, it } from 'vitest';
import { endsJob } from '@main/features/accounts';
import { accountRoleTable, courseTeacherTable, classTeacherTable } from '@main/database/entities';
import { openTestBackend, type TestBackend } from '../../support/test-backend';

const actions = ({ database }: TestBackend, entity: string) => database.read((query) => query.all<{ action: string; by: number | null }>(`SELECT action AS "action", account_id AS "by" FROM audit_entry WHERE entity = ? AND procedure LIKE 'accounts.%' ORDER BY id`, entity));

describe('administrator rights', () => {
  it('wait for the director, whoever asks; confirmed, they count from the next login', async () => {
    const setup = await openTestBackend();
    const { deputy, director, sysadmin } = setup.school.staff;
    const { accountId } = deputy;
    const [admin, head, zavuch] = [await setup.login('admin'), await setup.login('director'), await setup.login('zavuch')];
    expect(await admin.call('accounts.setRoles', { accountId, roles: ['deputy', 'sysadmin'], version: 1 })).toMatchObject({ roles: ['deputy'], waitingRoles: ['sysadmin'], version: 2 });
    await expect(zavuch.call('accounts.list', {})).rejects.toMatchObject({ code: 'notAllowed' });
    const [request] = await head.call('accounts.listRoleRequests', {});
    expect(request).toMatchObject({ name: 'Зайцева Елена Юрьевна', role: 'sysadmin', requestedBy: 'Лебедев П. А.', decision: null, version: 1 });
    await expect(admin.call('accounts.decideRole', { requestId: request?.id ?? 0, version: 1, decision: 'confirmed' })).rejects.toMatchObject({ code: 'notAllowed' });
    expect(await head.call('accounts.decideRole', { requestId: request?.id ?? 0, version: 1, decision: 'confirmed' })).toMatchObject({ decision: 'confirmed', decidedBy: 'Соколов И. П.' });
    expect(await zavuch.call('session.get', {})).toBeNull();
    expect((await (await setup.login('zavuch')).call('accounts.list', {})).find((row) => row.id === accountId)).toMatchObject({ roles: ['deputy', 'sysadmin'], waitingRoles: [] });
    expect(actions(setup, 'role_request')).toEqual([{ action: 'insert', by: sysadmin.accountId }, { action: 'update', by: director.accountId }]);
    await expect(head.call('accounts.decideRole', { requestId: request?.id ?? 0, version: 2, decision: 'refused' })).rejects.toMatchObject({ code: 'invalidInput' });
  });

  it('are taken back before the director has decided, and nobody makes himself director', async () => {
    const { login, school } = await openTestBackend();
    const { deputy, sysadmin } = school.staff;
    const admin = await login('admin');
    await admin.call('accounts.setRoles', { accountId: deputy.accountId, roles: ['deputy', 'sysadmin'], version: 1 });
    expect(await admin.call('accounts.setRoles', { accountId: deputy.accountId, roles: ['deputy'], version: 2 })).toMatchObject({ waitingRoles: [] });
    expect(await admin.call('accounts.listRoleRequests', {})).toMatchObject([{ decision: 'withdrawn' }]);
    await expect(admin.call('accounts.setRoles', { accountId: sysadmin.accountId, roles: ['sysadmin', 'director'], version: 1 })).rejects.toMatchObject({ code: 'invalidInput' });
  });
});

describe('an end of duties', () => {
  it('closes the account on its day, also of who stays signed in, and waits until pages and classes have somebody else', async () => {
    const setup = await openTestBackend();
    const { login, school, setNow, backend, arrange } = setup;
    const { ivanova, smirnova } = school.staff;
    const admin = await login('admin');
    const teacher = await login('ivanova');
    const end = await admin.call('accounts.planEnd', { accountId: ivanova.accountId, version: 1, kind: 'dismissal', blockedFrom: '2025-12-12', orderNumber: '41-к' });
    expect(end).toMatchObject({ state: 'planned', isClosed: false, openDuties: [{ kind: 'class', title: '7А, классное руководство' }, { title: '7А, Алгебра' }, { title: '7А, Разговоры о важном' }] });
    expect((await admin.call('accounts.list', {})).find((row) => row.id === ivanova.accountId)).toMatchObject({ state: 'active', endsOn: '2025-12-12' });
    setNow('2025-12-11T23:59:00+07:00');
    await endsJob.run(backend.jobs.contextFor('ends'));
    expect(await teacher.call('session.get', {})).toMatchObject({ login: 'ivanova' });
    setNow('2025-12-12T00:00:30+07:00');
    await expect(login('ivanova')).rejects.toMatchObject({ code: 'accountBlocked' });
    await endsJob.run(backend.jobs.contextFor('ends'));
    expect(await teacher.call('session.get', {})).toBeNull();
    await expect(admin.call('accounts.finishEnd', { endId: end.id, version: 1 })).rejects.toMatchObject({ code: 'dutiesLeft' });
    await expect(admin.call('accounts.setBlocked', { accountId: ivanova.accountId, blocked: false, version: 2 })).rejects.toMatchObject({ code: 'invalidInput' });
    await arrange((transaction) => {
      for (const courseId of [school.courses.algebra7a, school.courses.talks7a]) transaction.insert(courseTeacherTable, { courseId, staffId: smirnova.staffId, dateFrom: '2025-12-12' });
      transaction.insert(classTeacherTable, { classId: school.classes.a7, staffId: smirnova.staffId, dateFrom: '2025-12-12' });
    });
    await endsJob.run(backend.jobs.contextFor('ends'));
    expect((await admin.call('accounts.listEnds', {}))[0]).toMatchObject({ state: 'done', openDuties: [] });
    const left = setup.database.read((query) => query.all('SELECT dismissed_on AS "on" FROM staff WHERE id = ? UNION ALL SELECT date_to FROM course_teacher WHERE staff_id = ?', ivanova.staffId, ivanova.staffId));
    expect(left).toEqual([{ on: '2025-12-11' }, { on: '2025-12-11' }, { on: '2025-12-11' }]);
  });

  it('is taken back, and is refused for the only administrator', async () => {
    const { login, school, arrange } = await openTestBackend();
    const { secretary, director, sysadmin } = school.staff;
    await arrange((transaction) => transaction.insert(accountRoleTable, { accountId: director.accountId, role: 'sysadmin' }));
    const [admin, head] = [await login('admin'), await login('director')];
    const plan = { version: 1, kind: 'duties', blockedFrom: '2025-12-10', orderNumber: null } as const;
    await expect(admin.call('accounts.planEnd', { ...plan, accountId: sysadmin.accountId })).rejects.toMatchObject({ code: 'invalidInput' });
    expect(await head.call('accounts.planEnd', { ...plan, accountId: sysadmin.accountId })).toMatchObject({ state: 'done', wasAdministrator: true });
    const end = await head.call('accounts.planEnd', { ...plan, accountId: secretary.accountId, blockedFrom: '2025-12-20' });
    expect(await head.call('accounts.cancelEnd', { endId: end.id, version: end.version })).toMatchObject({ state: 'cancelled', isClosed: false });
    expect(await login('secretary')).toBeDefined();
  });
});

describe('duties of an absent colleague', () => {
  it('are the acting person’s for the days of the order, under the own name', async () => {
    const { login, school, setNow, database } = await openTestBackend();
    const { ivanova, petrov } = school.staff;
    const [zavuch, acting] = [await login('zavuch'), await login('petrov')];
    const { algebra7a } = school.courses;
    const input = { absentStaffId: ivanova.staffId, actingStaffId: petrov.staffId, dateFrom: '2025-12-10', dateTo: '2025-12-12', orderNumber: '112' };
    const page = () => acting.call('journal.getPage', { courseId: algebra7a });
    await expect(page()).rejects.toMatchObject({ code: 'notYourPage' });
    expect((await zavuch.call('accounts.listDelegable', { staffId: ivanova.staffId, date: '2025-12-10' })).map(({ what }) => what)).toEqual(['7А, классное руководство', '7А, Алгебра', '7А, Разговоры о важном']);
    const made = await zavuch.call('accounts.delegate', { ...input, targets: [{ kind: 'course', courseId: algebra7a }, { kind: 'class', classId: school.classes.a7 }] });
    expect(made.map(({ what, state, acting: by }) => [what, state, by])).toEqual([['7А, классное руководство', 'current', 'Петров А. Л.'], ['7А, Алгебра', 'current', 'Петров А. Л.']]);
    await expect(zavuch.call('accounts.delegate', { ...input, targets: [{ kind: 'course', courseId: algebra7a }] })).rejects.toMatchObject({ code: 'invalidInput' });
    expect(await acting.call('session.get', {})).toMatchObject({ roles: ['subjectTeacher', 'classTeacher'], ownClasses: [{ name: '7А' }] });
    expect((await acting.call('journal.getMyDay', {})).lessons.map(({ courseId }) => courseId)).toContain(algebra7a);
    const edit = { topic: 'Тождества', planItemId: null, homework: null, noHomework: true, homeworkMinutes: null, studied: null, attendanceTaken: false, noMarks: false };
    await acting.call('journal.saveLesson', { courseId: algebra7a, date: '2025-12-10', lessonNumber: 3, version: 0, edit });
    expect(database.read((query) => query.find(`SELECT account_id AS "by" FROM audit_entry WHERE entity = 'lesson' AND procedure = 'journal.saveLesson'`))).toEqual({ by: petrov.accountId });
    setNow('2025-12-13T08:00:00+07:00');
    await expect(page()).rejects.toMatchObject({ code: 'notYourPage' });
    expect(await acting.call('session.get', {})).toMatchObject({ roles: ['subjectTeacher'], ownClasses: [] });
  });

  it('end early; a deputy’s role is handed over, the director’s not by a deputy', async () => {
    const { login, school } = await openTestBackend();
    const { deputy, director, smirnova } = school.staff;
    const [admin, zavuch, acting] = [await login('admin'), await login('zavuch'), await login('smirnova')];
    const input = { actingStaffId: smirnova.staffId, dateFrom: '2025-12-10', dateTo: '2025-12-31', orderNumber: '113' };
    await expect(zavuch.call('accounts.delegate', { ...input, absentStaffId: director.staffId, targets: [{ kind: 'role', role: 'director' }] })).rejects.toMatchObject({ code: 'invalidInput' });
    const [made] = await admin.call('accounts.delegate', { ...input, absentStaffId: deputy.staffId, targets: [{ kind: 'role', role: 'deputy' }] });
    expect(await acting.call('accounts.listDelegations', {})).toHaveLength(1);
    expect(await admin.call('accounts.endDelegation', { delegationId: made?.id ?? 0, version: 1 })).toMatchObject({ state: 'past', dateTo: '2025-12-09', endedBy: 'Лебедев П. А.' });
    await expect(acting.call('accounts.listDelegations', {})).rejects.toMatchObject({ code: 'notAllowed' });
  });
});
