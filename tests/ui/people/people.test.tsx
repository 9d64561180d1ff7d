import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failing } from '../support/fake-backend';
import { fill, renderApp } from '../support/render-app';
import { aCard, aClass, aClassRow, aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

function listNames(table: string): readonly string[] {
  return within(screen.getByRole('table', { name: table })).getAllByRole('rowheader').map((cell) => cell.textContent);
}

describe('classes and pupils', { timeout: 60_000 }, () => {
  it('puts the own class first and filters while one types', async () => {
    renderApp({ href: '/people', answers: { 'school.listClasses': () => [aClass({ id: 1, name: '1А', classTeacher: 'Фёдорова Е. Н.' }), aClass({ isOwn: true })] } });
    await screen.findByRole('link', { name: '1А' });
    expect(listNames('Классы')).toEqual(['7А – мой класс', '1А']);
    await fill('Отбор классов', 'федор');
    expect(listNames('Классы')).toEqual(['1А']);
  });

  it('lists a class in order, with groups, form and consent in words, and sorts by a head', async () => {
    const rows = [
      aClassRow({ groups: ['Английский язык, 1 подгруппа'] }),
      aClassRow({ studentId: 2, number: 2, name: 'Андреева Елена', birthDate: '2011-05-01', educationForm: 'на дому', consent: 'refused' }),
    ];
    const { user } = renderApp({ href: '/people/classes/19', answers: { 'people.getClassList': () => ({ classId: 19, className: '7А', classTeacher: 'Иванова М. П.', date: '2025-12-10', rows }) } });
    expect(await screen.findByText('✕ отказ')).toBeTruthy();
    expect(screen.getByText('на дому')).toBeTruthy();
    expect(screen.getByText('14.03.2012')).toBeTruthy();
    expect(listNames('Ученики класса 7А')).toEqual(['Абрамов Егор', 'Андреева Елена']);
    await user.click(screen.getByRole('button', { name: 'Родился' }));
    expect(listNames('Ученики класса 7А')).toEqual(['Андреева Елена', 'Абрамов Егор']);
  });

  it('keeps only the visible rows of a long list in the page', async () => {
    // jsdom lays nothing out: the list is told how high its window is.
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    const rows = Array.from({ length: 500 }, (_, index) => aClassRow({ studentId: index + 1, number: index + 1, name: `Ученик ${index + 1}` }));
    renderApp({ href: '/people/classes/19', answers: { 'people.getClassList': () => ({ classId: 19, className: 'Все', classTeacher: null, date: '2025-12-10', rows }) } });
    await screen.findByText('Ученик 1');
    expect(listNames('Ученики класса Все').length).toBeLessThan(80);
    vi.restoreAllMocks();
  });

  it('says that the class is not this person\'s, and reads again on request', async () => {
    const { backend, user } = renderApp({ href: '/people/classes/3', answers: { 'people.getClassList': failing('notYourClass') } });
    expect((await screen.findByRole('alert')).textContent).toContain('Это не ваш класс.');
    await user.click(screen.getByRole('button', { name: 'Повторить' }));
    await waitFor(() => { expect(backend.inputsOf('people.getClassList').length).toBe(2); });
  });
});

describe('the card of a pupil', { timeout: 60_000 }, () => {
  it('is only looked at by those who may not correct it', async () => {
    renderApp({ href: '/people/students/1', session: aSession({ roles: ['deputy'] }), answers: { 'people.getStudent': () => aCard({ canEdit: false }) } });
    expect(await screen.findByText('ул. Мира, 5')).toBeTruthy();
    expect(screen.getByText('Абрамова Елена Викторовна').parentElement?.textContent).toContain('мать, +7 913');
    expect(screen.queryByLabelText('Адрес')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Сохранить' })).toBeNull();
    expect(screen.getByText('Последнее изменение: Петров С. С., 28.11.2025 15:12')).toBeTruthy();
  });

  it('is saved by Ctrl+S in the Russian layout, with the version that was read', async () => {
    const { backend, user } = renderApp({ href: '/people/students/1', answers: { 'people.getStudent': () => aCard(), 'people.saveStudent': ({ card }) => aCard({ ...card, version: 4 }) } });
    await fill('Адрес', '');
    await fill('Дата рождения', '15.4.2012');
    await user.keyboard('{Control>}[KeyS]{/Control}');
    expect(await screen.findByText(/карточка сохранена/)).toBeTruthy();
    expect(backend.inputsOf('people.saveStudent')).toMatchObject([{ studentId: 1, version: 3, card: { address: null, birthDate: '2012-04-15', lastName: 'Абрамов' } }]);
    expect(await screen.findByText(/Сохранено 10:3\d/)).toBeTruthy();
  });

  it('is not saved with a day that does not exist or without a surname', async () => {
    const { backend, user } = renderApp({ href: '/people/students/1', answers: { 'people.getStudent': () => aCard() } });
    await fill('Дата рождения', '31.02.2012');
    expect(screen.getByText('Нужна дата вида 16.09.2012')).toBeTruthy();
    await user.keyboard('{Control>}[Enter]{/Control}');
    await fill('Дата рождения', '14.03.2012');
    await fill('Фамилия', ' ');
    expect(screen.getByText('Заполните это поле')).toBeTruthy();
    await user.keyboard('{Control>}[Enter]{/Control}');
    expect(backend.inputsOf('people.saveStudent')).toEqual([]);
  });

  it('keeps what was typed when saving fails', async () => {
    const { user } = renderApp({ href: '/people/students/1', answers: { 'people.getStudent': () => aCard(), 'people.saveStudent': failing('storageUnreachable') } });
    await fill('Адрес', 'ул. Новая, 1');
    await user.click(screen.getByRole('button', { name: 'Сохранить' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Нет связи с папкой школы: сейчас из базы ничего не прочитать и ничего в неё не записать.');
    expect(screen.getByLabelText<HTMLInputElement>('Адрес').value).toBe('ул. Новая, 1');
    expect(screen.getByText('Нет связи с базой школы')).toBeTruthy();
  });

  it('asks before unsaved changes are left, and lets one stay', async () => {
    const { user } = renderApp({ href: '/people/students/1', answers: { 'people.getStudent': () => aCard() } });
    await fill('Адрес', 'ул. Новая, 1');
    await user.click(screen.getByRole('link', { name: 'Загрузка из файлов' }));
    const dialog = await screen.findByRole('dialog', { name: 'Карточка не сохранена' });
    await user.click(within(dialog).getByRole('button', { name: 'Остаться' }));
    expect(screen.getByLabelText<HTMLInputElement>('Адрес').value).toBe('ул. Новая, 1');
    await user.click(screen.getByRole('link', { name: 'Загрузка из файлов' }));
    await user.click(await screen.findByRole('button', { name: 'Уйти без сохранения' }));
    expect(await screen.findByRole('heading', { name: 'Загрузка из файлов' })).toBeTruthy();
  });

  it('shows both values when somebody else was first, and saves what is chosen with the new version', async () => {
    const { backend, user } = renderApp({ href: '/people/students/1', answers: { 'people.getStudent': () => aCard(), 'people.saveStudent': failing('changedByOther', { author: 'Петров С. С.', at: '10.12.2025 10:12' }) } });
    await fill('Адрес', 'ул. Моя, 1');
    await fill('СНИЛС', '111-111-111 11');
    backend.answer({ 'people.getStudent': () => aCard({ version: 4, address: 'ул. Чужая, 2', healthGroup: 'III' }) });
    await user.click(screen.getByRole('button', { name: 'Сохранить' }));
    const choice = await screen.findByRole('group', { name: 'Расхождения с записью другого человека' });
    expect(within(choice).getByLabelText('Ваше: ул. Моя, 1')).toBeTruthy();
    // What only the other person has touched is theirs without asking.
    expect(within(choice).getByLabelText<HTMLInputElement>('Сейчас в базе: III').checked).toBe(true);
    await user.click(within(choice).getByLabelText('Сейчас в базе: ул. Чужая, 2'));
    backend.answer({ 'people.saveStudent': ({ card, version }) => aCard({ ...card, version: version + 1 }) });
    await user.click(within(choice).getByRole('button', { name: 'Сохранить выбранное' }));
    expect(await screen.findByText(/карточка сохранена/)).toBeTruthy();
    expect(backend.inputsOf('people.saveStudent')[1]).toMatchObject({ version: 4, card: { address: 'ул. Чужая, 2', snils: '111-111-111 11', healthGroup: 'III' } });
    expect(screen.getByLabelText<HTMLInputElement>('Адрес').value).toBe('ул. Чужая, 2');
  });
});
