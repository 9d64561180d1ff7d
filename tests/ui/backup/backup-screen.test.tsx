import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BackupComparison, BackupCopy, BackupState } from '@shared/contract/backup-contract';
import { DEFAULT_BACKUP_SETTINGS } from '@shared/domain/backup';
import { failing, type FakeAnswers } from '../support/fake-backend';
import { findSeriousViolations } from '../support/find-serious-violations';
import { fill, renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const PATH = 'S:\\Школа\\Резервные копии\\school-2025-12-09_18-15-00.db';

function aCopy(part: Partial<BackupCopy> = {}): BackupCopy {
  return {
    id: 1, startedAt: '2025-12-09T11:15:00.000Z', finishedAt: '2025-12-09T11:15:02.000Z', reason: 'schedule', path: PATH, isExternal: false, sizeKb: 56_000, durationMs: 1800, sha256: 'ab',
    result: 'good', findings: '', state: 'present', author: 'программа', ...part,
  };
}

function aState(part: Partial<BackupState> = {}): BackupState {
  return {
    isOnServer: false, alarms: [], lastGoodAt: '2025-12-09T11:15:00.000Z', lastExternalAt: null, nextRun: '2025-12-10T15:35', lastBell: '15:20', settings: DEFAULT_BACKUP_SETTINGS, settingsVersion: 0,
    places: [{ kind: 'folder', path: 'S:\\Школа\\Резервные копии', problem: null, freeKb: 40 * 1024 * 1024, copies: 3 }], holder: 'КАНЦЕЛЯРИЯ', ...part,
  };
}

const COMPARISON: BackupComparison = {
  path: PATH, sizeKb: 56_000, findings: [], lastEntryAt: '2025-12-09T11:10:00.000Z', school: 'СОШ № 12', lostLines: 7, lost: [{ className: '7А', date: '2025-12-10', lessons: 1, marks: 4, absences: 2, periodMarks: 0 }],
  lostOther: [{ what: 'Карточка ученика', count: 1 }], returnedLines: 0, isOlderFormat: false, presentHeadId: 500,
};

function open(answers: FakeAnswers = {}, roles: Parameters<typeof aSession>[0] = {}) {
  return renderApp({ href: '/backup', session: aSession(roles), answers: { 'backup.getState': () => aState(), 'backup.listCopies': () => [aCopy()], ...answers } });
}

describe('the screen of copies', () => {
  it('shows the state at a glance and the register', async () => {
    open();
    expect(await screen.findByText('10.12.2025 в 15:35, после последнего урока (15:20)')).toBeDefined();
    expect(screen.getByText('09.12.2025 18:15', { selector: 'dd' })).toBeDefined();
    expect(screen.getByText(/3 копии, свободно 40,0 ГБ/)).toBeDefined();
    const table = within(await screen.findByRole('table', { name: 'Журнал копий' }));
    expect(table.getByText('54,7 МБ')).toBeDefined();
    expect(table.getByText('Проверена, цела')).toBeDefined();
    expect(await findSeriousViolations()).toEqual([]);
  });

  it('makes a copy at once and says what a place could not take', async () => {
    const { user, backend } = open({ 'backup.makeCopy': () => [aCopy({ id: 2 }), aCopy({ id: 3, result: 'failed', state: 'missing', findings: 'Съёмного диска нет.' })] });
    await user.click(await screen.findByRole('button', { name: 'Сделать копию сейчас' }));
    expect(await screen.findByText('Сделано копий: 1, не сделано: 1. Съёмного диска нет.')).toBeDefined();
    expect(backend.inputsOf('backup.listCopies').length).toBeGreaterThan(1);
  });

  it('lets a director look and restore, not make copies or move them', async () => {
    open({}, { roles: ['director'] });
    expect(await screen.findByRole('table', { name: 'Журнал копий' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Сделать копию сейчас' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Места и расписание…' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Восстановить…' })).toBeDefined();
  });

  it('leaves the copies of a database server to its administrator', async () => {
    open({ 'backup.getState': () => aState({ isOnServer: true }) });
    expect(await screen.findByText(/её копии делает администратор сервера/)).toBeDefined();
    expect([screen.queryByRole('button', { name: 'Сделать копию сейчас' }), screen.queryByRole('button', { name: 'Восстановить…' })]).toEqual([null, null]);
  });

  it('warns in the frame of every screen', async () => {
    renderApp({ href: '/accounts', answers: { 'accounts.list': () => [], 'backup.listAlarms': () => ['Нет хорошей копии базы дольше 3 дней.'] } });
    expect(await screen.findByText('Резервные копии: Нет хорошей копии базы дольше 3 дней.')).toBeDefined();
  });

  it('saves places and the hour', async () => {
    const { user, backend } = open({ 'backup.saveSettings': () => aState({ settingsVersion: 1 }) });
    await user.click(await screen.findByRole('button', { name: 'Места и расписание…' }));
    await user.click(await screen.findByRole('button', { name: 'Добавить место' }));
    await fill('Путь к месту 2', 'E:\\Копии');
    await user.selectOptions(screen.getByLabelText('Место 2'), 'removable');
    await user.click(screen.getByLabelText('после последнего урока'));
    await user.click(screen.getByRole('button', { name: 'Сохранить' }));
    expect(backend.inputsOf('backup.saveSettings')).toEqual([
      { settings: { ...DEFAULT_BACKUP_SETTINGS, time: '18:00', places: [{ kind: 'folder', path: null }, { kind: 'removable', path: 'E:\\Копии' }] }, version: 0 },
    ]);
  });
});

describe('restoring', () => {
  async function compare(answers: FakeAnswers = {}) {
    const app = open({ 'backup.compare': () => COMPARISON, ...answers });
    await app.user.click(await screen.findByRole('button', { name: 'Восстановить…' }));
    await app.user.click(await screen.findByRole('button', { name: /^Выбрать копию от 09.12.2025 18:15/ }));
    return app;
  }

  it('shows what would be lost, asks for the director, names the kept file', async () => {
    const { user, backend } = await compare({ 'backup.restore': () => ({ replacedFile: 'school-before-restore-2025-12-10_10-20-00.db' }) });
    const table = within(await screen.findByRole('table', { name: 'Что пропадёт по классам и дням' }));
    expect(table.getAllByRole('row')[1]?.textContent).toBe('10.12.20257А1420');
    expect(screen.getByText('Кроме того: Карточка ученика – 1.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Дальше…' }));
    expect(screen.getByRole('button', { name: 'Восстановить базу' })).toHaveProperty('disabled', true);
    await fill('Логин директора', 'director');
    await fill('Пароль директора', 'пароль');
    await user.click(screen.getByRole('button', { name: 'Восстановить базу' }));
    expect(await screen.findByText(/Прежняя сохранена рядом с ней как «school-before-restore-2025-12-10_10-20-00.db»/)).toBeDefined();
    expect(backend.inputsOf('backup.restore')).toEqual([{ path: PATH, presentHeadId: 500, directorLogin: 'director', directorPassword: 'пароль' }]);
  });

  it('goes no further with a damaged copy', async () => {
    await compare({ 'backup.compare': () => ({ ...COMPARISON, findings: ['Файл не открывается.'] }) });
    expect(await screen.findByText(/повреждена, восстановить из неё нельзя/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Дальше…' })).toHaveProperty('disabled', true);
  });

  it('tells a refusal and keeps the step', async () => {
    const { user } = await compare({ 'backup.restore': failing('directorNeeded', { login: 'admin' }) });
    await user.click(await screen.findByRole('button', { name: 'Дальше…' }));
    await fill('Логин директора', 'admin');
    await fill('Пароль директора', 'пароль');
    await user.click(screen.getByRole('button', { name: 'Восстановить базу' }));
    expect(await screen.findByText(/Восстановление подтверждает директор: у логина «admin» этой роли нет/)).toBeDefined();
  });
});
