import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeysState } from '@shared/contract/keys-contract';
import { describeAccounts, describeDuration } from '@renderer/features/keys/keys-words';
import { failing, type FakeAnswers } from '../support/fake-backend';
import { fakeShell, fill, renderApp } from '../support/render-app';
import { aSession, aStorage } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const aState = (part: Partial<KeysState> = {}): KeysState => ({
  isUsed: true, recovery: { at: '2025-12-10T03:00:00.000Z', name: 'Лебедев П. А.' }, accountsWithEntry: 62, accountsWithout: [], lastRekey: null, rekeySeconds: 5, ...part,
});
const sheet = { fileName: 'Лист восстановления доступа 10.12.2025.pdf', bytes: new Uint8Array([37, 80, 68, 70, 45]) };

function openScreen(answers: FakeAnswers, shell = fakeShell()) {
  return renderApp({ href: '/protection', session: aSession({ roles: ['sysadmin'], rights: ['keys.manage'] }), answers: { 'keys.getState': () => aState(), ...answers }, shell });
}

describe('words about the keys', () => {
  it('count the passwords and name those that do not open the file yet', () => {
    expect(describeAccounts(aState())).toBe('Базу открывают пароли 62 сотрудников.');
    expect(describeAccounts(aState({ accountsWithEntry: 1, accountsWithout: ['Бобров Семён', 'Ежова Анна'] }))).toBe('Базу открывает пароль 1 сотрудника. При следующем входе смогут и другие (2): Бобров Семён, Ежова Анна.');
    expect(describeAccounts(aState({ accountsWithout: Array.from({ length: 15 }, (_, index) => `У${String(index)}`) }))).toMatch(/У11 и ещё 3\.$/);
  });

  it('say how long a re-keying takes', () => {
    expect([1, 5, 59, 60, 130].map(describeDuration)).toEqual(['около 1 секунды', 'около 5 секунд', 'около 59 секунд', 'около 1 минуты', 'около 3 минут']);
  });
});

describe('the protection of the data', { timeout: 60_000 }, () => {
  it('reminds of a missing recovery sheet, and keeps the new one off the screen until it is printed', async () => {
    const { backend, shell, user } = openScreen({ 'keys.getState': () => aState({ recovery: null }), 'keys.makeRecoverySheet': () => sheet });
    expect(await screen.findByText(/Листа восстановления нет/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Напечатать лист восстановления…' }));
    backend.answer({ 'keys.getState': () => aState() });
    await user.click(await screen.findByRole('button', { name: 'Сделать лист' }));
    expect(await screen.findByText(/Лист ещё не напечатан и не сохранён/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Напечатать…' }));
    expect(await screen.findByText(/Отправлен на принтер/)).toBeTruthy();
    expect(shell.printed).toEqual([sheet]);
    await user.click(screen.getByRole('button', { name: 'Готово' }));
    expect(await screen.findByText(/Действует лист, напечатанный 10\.12\.2025 10:00, Лебедев П\. А\./)).toBeTruthy();
    expect(screen.queryByText(/Листа восстановления нет/)).toBeNull();
  });

  it('says that a new sheet ends the one before', async () => {
    const { user } = openScreen({});
    await user.click(await screen.findByRole('button', { name: 'Напечатать лист восстановления…' }));
    expect(await screen.findByText(/Прежний лист перестанет действовать/)).toBeTruthy();
  });

  it('changes the key only after it has said for how long everybody waits and what stays readable', async () => {
    const { backend, user } = openScreen({ 'keys.rekey': () => aState({ lastRekey: { at: '2025-12-10T04:00:00.000Z', name: 'Лебедев П. А.' } }) });
    expect(await screen.findByText(/Не менялся со дня создания базы/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Сменить ключ базы…' }));
    expect(await screen.findByText(/Это займёт около 5 секунд/)).toBeTruthy();
    expect(screen.getByText(/Копии, сделанные раньше, остаются под старым ключом/)).toBeTruthy();
    expect(backend.inputsOf('keys.rekey')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Сменить ключ' }));
    expect(await screen.findByText(/Сменён 10\.12\.2025 11:00, Лебедев П\. А\./)).toBeTruthy();
  });

  it('offers nothing where the school lies on a server', async () => {
    openScreen({ 'keys.getState': () => aState({ isUsed: false }) });
    expect(await screen.findByText(/лежит на сервере PostgreSQL/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Напечатать лист восстановления…' })).toBeNull();
  });
});

describe('opening by the recovery sheet', { timeout: 60_000 }, () => {
  const none = aStorage({ state: 'none', folder: null, school: null });

  it('keeps the typed code after a typing error, names the group, then leads to the login', async () => {
    const { backend, user } = renderApp({
      session: null,
      answers: { 'storage.getState': () => none, 'storage.openWithRecovery': failing('recoveryCodeMistyped', { where: 'ошибка в 3-й группе' }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Открыть по листу восстановления…' }));
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Открыть базу' })).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Выбрать папку…' }));
    await fill(/Код с листа/, 'A3D4E FH7J9 XXXXX');
    await user.click(screen.getByRole('button', { name: 'Открыть базу' }));
    expect(await screen.findByText('Код введён с ошибкой: ошибка в 3-й группе. Сверьте его с листом восстановления.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/Код с листа/).value).toBe('A3D4E FH7J9 XXXXX');
    backend.answer({ 'storage.openWithRecovery': () => aStorage(), 'storage.getState': () => aStorage() });
    await user.click(screen.getByRole('button', { name: 'Открыть базу' }));
    expect(await screen.findByLabelText('Логин')).toBeTruthy();
    expect(backend.inputsOf('storage.openWithRecovery')[0]).toEqual({ folder: 'S:\\Школа', code: 'A3D4E FH7J9 XXXXX' });
  });

  it('says what is in the way when the code fits but the file does not open', async () => {
    const { user } = renderApp({
      session: null,
      answers: { 'storage.getState': () => none, 'storage.openWithRecovery': () => aStorage({ state: 'failed', school: null, failure: { code: 'fileMissing', details: { folder: 'S:\\Школа', file: 'school.db' } } }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Открыть по листу восстановления…' }));
    await user.click(await screen.findByRole('button', { name: 'Выбрать папку…' }));
    await fill(/Код с листа/, 'A3D4E');
    await user.click(screen.getByRole('button', { name: 'Открыть базу' }));
    expect(await screen.findByText(/нет файла базы школы «school\.db»/)).toBeTruthy();
  });
});
