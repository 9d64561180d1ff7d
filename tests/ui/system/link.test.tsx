import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import type { LinkState } from '@shared/contract/messages';
import { renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const SEARCHING: LinkState = { state: 'searching', holder: null, since: '2025-12-10T03:04:00.000Z' };
const CONNECTED: LinkState = { state: 'connected', holder: 'КАБ-1', since: '2025-12-10T03:05:00.000Z' };
const LOST = 'Нет связи с сервером школы. Ищем с 10:04. Введённое сохраняется на этом компьютере.';

it('says since when nobody answers, and that the line is back', async () => {
  const { backend } = renderApp({ href: '/people' });
  await screen.findByRole('heading', { name: 'Классы и ученики' });
  backend.emit({ kind: 'linkChanged', link: SEARCHING });
  expect(await screen.findByText(LOST)).toBeTruthy();
  backend.emit({ kind: 'linkChanged', link: CONNECTED });
  expect(await screen.findByText('Связь восстановлена.')).toBeTruthy();
  await waitFor(() => { expect(screen.queryByText('Связь восстановлена.')).toBeNull(); });
}, 60_000);

it('says that the holder’s program is of another version, not that nobody answers', async () => {
  const { backend } = renderApp({ href: '/people' });
  await screen.findByRole('heading', { name: 'Классы и ученики' });
  backend.emit({ kind: 'linkChanged', link: { ...SEARCHING, otherVersion: '0.2.0' } });
  expect(await screen.findByText(/^Базу ведёт программа другой версии \(0\.2\.0\): обновите ту, которая старше\./)).toBeTruthy();
  expect(screen.queryByText(/Нет связи/)).toBeNull();
}, 60_000);

it('says nothing of a quick take-over', async () => {
  const { backend } = renderApp({ href: '/people' });
  await screen.findByRole('heading', { name: 'Классы и ученики' });
  backend.emit({ kind: 'linkChanged', link: SEARCHING });
  await new Promise((wake) => setTimeout(wake, 300));
  backend.emit({ kind: 'linkChanged', link: CONNECTED });
  await new Promise((wake) => setTimeout(wake, 1200));
  expect(screen.queryByText(/Нет связи/)).toBeNull();
  expect(screen.queryByText('Связь восстановлена.')).toBeNull();
}, 60_000);

it('tells in the user menu who holds the file', async () => {
  const { backend, user } = renderApp({ href: '/people' });
  await user.click(await screen.findByRole('button', { name: 'Иванова М. П.' }));
  expect(await screen.findByText('Базу ведёт этот компьютер')).toBeTruthy();
  backend.emit({ kind: 'linkChanged', link: CONNECTED });
  expect(await screen.findByText('Подключено: КАБ-1')).toBeTruthy();
}, 60_000);

it('lets the login screen say that a holder is being looked for', async () => {
  const { backend } = renderApp({ session: null });
  await screen.findByLabelText('Логин');
  await waitFor(() => { expect(backend.inputsOf('workplace.getState')).toEqual([{}]); });
  backend.emit({ kind: 'linkChanged', link: SEARCHING });
  expect(await screen.findByText(/ищем\. Вход подождёт/)).toBeTruthy();
}, 60_000);

it('does not ask about closing the window for entries that are kept on the disk', async () => {
  renderApp({
    href: '/people', session: aSession({ roles: ['deputy'] }),
    answers: { 'workplace.getState': () => ({ link: SEARCHING, outbox: { waiting: 2, refused: 0 } }) },
  });
  expect(await screen.findByRole('button', { name: 'Не отправлено: 2' })).toBeTruthy();
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
}, 60_000);
