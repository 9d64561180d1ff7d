import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { findSeriousViolations } from '../support/find-serious-violations';
import type { FakeAnswers } from '../support/fake-backend';
import { anXlsx, renderApp } from '../support/render-app';
import { aLogRow } from '../support/audit-data';
import { aBatch, aCard, aClass, aClassRow, anAccount, aFolderReport, aProblem, aReport, aSession, aStorage } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const answers: FakeAnswers = {
  'school.listClasses': () => [aClass()],
  'people.getClassList': () => ({ classId: 19, className: '7А', classTeacher: null, date: '2025-12-10', rows: [aClassRow()] }),
  'people.getStudent': () => aCard(),
  'accounts.list': () => [anAccount()],
  'keys.getState': () => ({ isUsed: true, recovery: null, accountsWithEntry: 2, accountsWithout: ['Бобров Семён Ильич'], lastRekey: null, rekeySeconds: 3 }),
  'audit.listPeople': () => [{ accountId: 5, name: 'Бобров Семён Ильич' }],
  'audit.list': () => ({ rows: [aLogRow()], next: 7, lookedBackTo: '2025-12-09T03:00:00.000Z' }),
  'exchange.listImports': () => [aBatch()],
  'exchange.checkFile': () => aReport({ problems: [aProblem()] }),
  'printing.buildClassBook': () => ({ fileName: 'Журнал 7А.pdf', bytes: new Uint8Array([37, 80, 68, 70, 45]), pages: 92, sheets: 46, warnings: ['Тема сокращена'] }),
};

type App = ReturnType<typeof renderApp>;
type Visit = { readonly name: string; readonly open: () => App; readonly wait: (app: App) => Promise<unknown> };
const at = (href: string) => () => renderApp({ href, answers });
const openStep = async ({ user }: App, item: RegExp) => {
  await user.click(await screen.findByRole('button', { name: /^Действия/ }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
  await screen.findByRole('dialog');
};

const VISITS: readonly Visit[] = [
  { name: 'start', open: () => renderApp({ answers: { 'storage.getState': () => aStorage({ state: 'none', folder: null }) } }), wait: () => screen.findByText(/База школы лежит/) },
  {
    name: 'the wizard of a new school with a checked file',
    open: () => renderApp({ answers: { 'storage.getState': () => aStorage({ state: 'none', folder: null }), 'storage.checkFolder': () => aFolderReport(), 'storage.checkSchoolFile': () => aReport({ problems: [aProblem()] }) } }),
    wait: async ({ user }) => {
      await user.click(await screen.findByRole('button', { name: /Создать школу из файла/ }));
      await user.click(await screen.findByRole('button', { name: /Выбрать папку/ }));
      await user.click(screen.getByRole('button', { name: 'Дальше' }));
      await user.upload(await screen.findByLabelText(/Выберите файл школы/), anXlsx());
      await screen.findByText('G20');
    },
  },
  { name: 'login', open: () => renderApp({ session: null }), wait: () => screen.findByLabelText('Логин') },
  { name: 'the first login', open: () => renderApp({ session: aSession({ mustChangePassword: true }) }), wait: () => screen.findByLabelText('Это я, данные верны') },
  { name: 'classes', open: at('/people'), wait: () => screen.findByRole('link', { name: '7А' }) },
  { name: 'a class list', open: at('/people/classes/19'), wait: () => screen.findByText('Абрамов Егор') },
  { name: 'a card', open: at('/people/students/1'), wait: () => screen.findByLabelText('Адрес') },
  { name: 'a card to look at', open: () => renderApp({ href: '/people/students/1', answers: { 'people.getStudent': () => aCard({ canEdit: false }) } }), wait: () => screen.findByText('ул. Мира, 5') },
  { name: 'accounts', open: at('/accounts'), wait: () => screen.findByText('Бобров Семён Ильич') },
  { name: 'the roles of an account', open: at('/accounts'), wait: (app) => openStep(app, /роли/) },
  { name: 'a slip', open: at('/accounts'), wait: (app) => openStep(app, /листок/) },
  { name: 'the protection of the data', open: at('/protection'), wait: () => screen.findByText(/Листа восстановления нет/) },
  { name: 'the key dialog', open: at('/protection'), wait: async ({ user }) => { await user.click(await screen.findByRole('button', { name: /Сменить ключ/ })); await screen.findByRole('dialog'); } },
  {
    name: 'the recovery form',
    open: () => renderApp({ answers: { 'storage.getState': () => aStorage({ state: 'none', folder: null }) } }),
    wait: async ({ user }) => { await user.click(await screen.findByRole('button', { name: /листу восстановления/ })); await screen.findByLabelText(/Код с листа/); },
  },
  { name: 'loading of files', open: at('/exchange'), wait: async ({ user }) => { await user.upload(await screen.findByLabelText('Выберите файлы'), anXlsx()); await screen.findByText('G20'); } },
  { name: 'printing with a preview', open: at('/printing?document=book&class=19'), wait: async ({ user }) => { await screen.findByRole('option', { name: '7А' }); await user.click(screen.getByRole('button', { name: 'Собрать документ' })); await screen.findByLabelText('Страница 1 из 92'); } },
  { name: 'the log', open: at('/audit'), wait: () => screen.findByText('4 → 5') },
  { name: 'a change of password', open: at('/password'), wait: () => screen.findByLabelText('Нынешний пароль') },
  { name: 'search', open: at('/people'), wait: async ({ user }) => { await user.click(await screen.findByRole('button', { name: /Найти/ })); await screen.findByLabelText('Что найти'); } },
  { name: 'the user menu', open: at('/people'), wait: async ({ user }) => { await user.click(await screen.findByRole('button', { name: 'Иванова М. П.' })); await screen.findByRole('menuitem', { name: 'Выйти' }); } },
];

describe('screen readers find nothing serious to complain about', { timeout: 120_000 }, () => {
  it.each(VISITS)('on $name', async ({ open, wait }) => {
    await wait(open());
    expect(await findSeriousViolations()).toEqual([]);
  });
});
