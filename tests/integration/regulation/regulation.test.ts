import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { formatAppError } from '@shared/contract/app-error-text';
import { AppError } from '@shared/contract/app-error';
import { readRegulation } from '@main/features/regulation';
import { openTestBackend } from '../../support/test-backend';

const LATER = { unit: 'calendarDays', amount: 2 } as const;
const ORDER = { orderNumber: '15', orderDate: '2025-12-09' } as const;

/** What the person reads instead of an answer. */
async function refusalOf(call: Promise<unknown>): Promise<string> {
  const failure: unknown = await call.then(() => null, (error: unknown) => error);
  if (!(failure instanceof AppError)) throw new Error('not refused');
  return formatAppError(failure);
}

async function openSchool() {
  const backend = await openTestBackend();
  const admin = await backend.login('admin');
  const director = await backend.login('director');
  const propose = (dateFrom = '2025-12-12', value: unknown = LATER, seenChangeId = 0) =>
    admin.call('regulation.proposeChange', { setting: 'markTerm', value, dateFrom, orderNumber: null, orderDate: null, seenChangeId });
  const approve = ({ id, version }: { id: number; version: number }) => director.call('regulation.decideChange', { changeId: id, version, ...ORDER, decision: 'approved', reason: null });
  const termOn = (date: string) => backend.database.read((query) => readRegulation(query, date).get('markTerm'));
  return { ...backend, get database() { return backend.database; }, admin, director, propose, approve, termOn };
}

it('shows every parameter with the value and the clause of the preset', async () => {
  const { admin } = await openSchool();
  const page = await admin.call('regulation.getPage', {});
  expect(page.settings).toHaveLength(86);
  expect(page.preset).toMatchObject({ code: 'default', since: null });
  expect(page.settings.filter(({ differs, change }) => differs || change !== null)).toEqual([]);
  expect((await admin.call('regulation.listPresets', {})).map(({ code }) => code)).toEqual(['default', '000', '001', '002', '003', '004']);
});

it('takes a change into force from its day on, once the director has approved it, and not before', async () => {
  const { admin, propose, approve, termOn } = await openSchool();
  const proposed = await propose();
  expect(proposed).toMatchObject({ state: 'proposed', madeBy: 'Лебедев П. А.', dateFrom: '2025-12-12' });
  expect(termOn('2025-12-12')).toEqual({ unit: 'lessonDay' });
  const approved = await approve(proposed);
  expect(approved).toMatchObject({ state: 'approved', orderNumber: '15', orderDate: '2025-12-09', decidedBy: 'Соколов И. П.' });
  expect([termOn('2025-12-11'), termOn('2025-12-12')]).toEqual([{ unit: 'lessonDay' }, LATER]);
  const today = await admin.call('regulation.getPage', {});
  expect(today.coming.map(({ id }) => id)).toEqual([proposed.id]);
  const later = await admin.call('regulation.getPage', { date: '2025-12-12' });
  expect(later.settings.find(({ key }) => key === 'markTerm')).toMatchObject({ value: LATER, differs: true, change: { id: proposed.id, orderNumber: '15' }, preset: { value: { unit: 'lessonDay' } } });
});

it('never acts back: neither from a past day, nor when the approval comes after the day', async () => {
  const { propose, approve, setNow, termOn } = await openSchool();
  expect(await refusalOf(propose('2025-12-09'))).toContain('дата начала 09.12.2025 уже прошла');
  const proposed = await propose('2025-12-10');
  setNow('2025-12-15T09:00:00+07:00');
  expect(await approve(proposed)).toMatchObject({ state: 'approved', dateFrom: '2025-12-15' });
  expect([termOn('2025-12-14'), termOn('2025-12-15')]).toEqual([{ unit: 'lessonDay' }, LATER]);
});

it('refuses an impossible value, one that changes nothing, an approval without an order and a second decision', async () => {
  const { propose, director, approve } = await openSchool();
  expect(await refusalOf(propose('2025-12-12', { unit: 'hours', amount: 1 }))).toContain('выберите, как считается срок');
  expect(await refusalOf(propose('2025-12-12', { unit: 'lessonDay' }))).toContain('и так действует');
  const proposed = await propose();
  const bare = { changeId: proposed.id, version: proposed.version, orderNumber: null, orderDate: null, reason: null };
  expect(await refusalOf(director.call('regulation.decideChange', { ...bare, decision: 'approved' }))).toContain('номер и дату приказа');
  expect(await refusalOf(director.call('regulation.decideChange', { ...bare, decision: 'declined' }))).toContain('почему изменение отклонено');
  await approve(proposed);
  expect(await refusalOf(approve(proposed))).toContain('Соколов И. П.');
});

it('says who was first when two people change one parameter', async () => {
  const { propose } = await openSchool();
  await propose();
  expect(await refusalOf(propose('2025-12-13', { unit: 'weekly' }))).toContain('Лебедев П. А.');
});

it('lets the administrator take back what is not decided; nothing of it acts, its history stays', async () => {
  const { admin, propose, termOn } = await openSchool();
  const { id, version } = await propose();
  await admin.call('regulation.withdrawChange', { changeId: id, version });
  expect(termOn('2025-12-12')).toEqual({ unit: 'lessonDay' });
  expect((await admin.call('regulation.getHistory', { setting: 'markTerm' })).map(({ state }) => state)).toEqual(['withdrawn']);
  expect((await propose('2025-12-13', LATER, id)).state).toBe('proposed');
});

it('changes to another preset from a day on, and what was changed before ends with it', async () => {
  const { admin, propose, approve, termOn } = await openSchool();
  await approve(await propose());
  const chosen = await admin.call('regulation.choosePreset', { preset: '000', dateFrom: '2026-01-12', orderNumber: '16', orderDate: '2025-12-10', seenChangeId: 0 });
  await approve(chosen);
  expect([termOn('2026-01-11'), termOn('2026-01-12')]).toEqual([LATER, { unit: 'calendarDays', amount: 14 }]);
  expect((await admin.call('regulation.getPage', { date: '2026-01-12' })).preset).toMatchObject({ code: '000', since: '2026-01-12' });
});

it('prints the annex of the local act, noted in the log', async () => {
  const { admin, director, propose, approve } = await openSchool();
  await approve(await propose());
  const printed = await director.call('regulation.printAnnex', { date: '2025-12-12' });
  expect(printed).toMatchObject({ fileName: 'Параметры ведения ЭЖ на 12.12.2025.pdf', warnings: [] });
  expect(printed.pages).toBeGreaterThanOrEqual(4);
  if (process.env.UCH_KEEP_PDF) await writeFile(process.env.UCH_KEEP_PDF, printed.bytes);
  await expect(admin.call('regulation.printAnnex', {})).resolves.toMatchObject({ fileName: 'Параметры ведения ЭЖ на 10.12.2025.pdf' });
});
