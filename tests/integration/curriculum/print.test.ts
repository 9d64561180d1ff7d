import { expect, it } from 'vitest';
import { curriculumLineTable } from '@main/database/entities';
import { joinTexts, readPages } from '../../support/documents/read-pdf';
import { openTestBackend } from '../../support/test-backend';

it('prints plan and load for approval with hours, norm and what is not covered, and tells both in the log', async () => {
  const { login, school, arrange, database } = await openTestBackend();
  await arrange((transaction) => {
    const line = (subjectId: number, hoursPerWeek: number, halfHour: number | null) => transaction.insert(curriculumLineTable, { yearId: school.yearId, subjectId, grade: 7, classId: null, hoursPerWeek, halfHour });
    line(school.subjects.algebra, 3, null);
    line(school.subjects.english, 2, 1);
  });
  const deputy = await login('zavuch');
  const plan = await deputy.call('curriculum.printPlan', {});
  expect(plan).toMatchObject({ fileName: 'Учебный план на 2025-2026 учебный год.pdf', pages: 1 });
  const [planPage = []] = await readPages(plan.bytes);
  const row = (page: typeof planPage, name: string) => {
    const y = page.find(({ text }) => text === name)?.y ?? -1;
    return page.filter((item) => Math.abs(item.y - y) < 0.5).sort((left, right) => left.x - right.x).map(({ text }) => text);
  };
  for (const word of ['УТВЕРЖДАЮ', 'ПРОЕКТ', 'Приказ от «____»']) expect(joinTexts(planPage)).toContain(word);
  expect(row(planPage, 'Английский язык')).toEqual(['Английский язык', '2,5', '2,5']);
  expect(row(planPage, 'Всего в неделю')).toEqual(['Всего в неделю', '5,5', '5,5']);
  expect(row(planPage, 'Предельно допустимая нагрузка').slice(-2)).toEqual(['32', '32']);
  expect(row(planPage, 'Всего в год')).toEqual(['Всего в год', '187', '187']);
  const load = await deputy.call('curriculum.printLoad', {});
  const text = joinTexts((await readPages(load.bytes))[0] ?? []);
  expect(text).toMatch(/Иванова М\. П\..*Алгебра.*7А\s–\s3/);
  expect(text).toContain('не закрыто часов – 3, сверх плана – 1');
  const prints = database.read((query) => query.all<{ entity: string }>(`SELECT entity AS "entity" FROM audit_entry WHERE action = 'print'`));
  expect(prints.map(({ entity }) => entity)).toEqual(['curriculum', 'teachingLoad']);
});

it('shows the order of the director once the curriculum is approved, and a project again after a change', async () => {
  const { login, school, arrange } = await openTestBackend();
  const addLine = (subjectId: number) => arrange((transaction) => transaction.insert(curriculumLineTable, { yearId: school.yearId, subjectId, grade: 7, classId: null, hoursPerWeek: 3, halfHour: null }));
  await addLine(school.subjects.algebra);
  const [deputy, director] = [await login('zavuch'), await login('director')];
  const submitted = await deputy.call('readiness.submitApproval', { kind: 'curriculum', versionId: null, version: 0 });
  await director.call('readiness.decideApproval', { id: submitted.id ?? 0, version: submitted.version, decision: 'approved', approvedOn: '2025-12-09', orderNumber: '101-о', remark: null });
  const readPlan = async () => joinTexts((await readPages((await deputy.call('curriculum.printPlan', {})).bytes))[0] ?? []);
  const approved = await readPlan();
  expect(approved).toContain('Приказ от 09.12.2025 № 101-о');
  expect(approved).not.toContain('ПРОЕКТ');
  await addLine(school.subjects.english);
  expect(await readPlan()).toContain('ПРОЕКТ');
});
