import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { failing } from '../support/fake-backend';
import { findSeriousViolations } from '../support/find-serious-violations';
import { fill, renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';
import { aCalendar, aYear, someBells } from './year-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

function openYear(more: Parameters<typeof renderApp>[0] = {}) {
  const { answers, ...rest } = more;
  return renderApp({ href: '/year', ...rest, answers: { 'school.listYears': () => [aYear()], 'school.getYearCalendar': () => aCalendar(), 'school.getBells': () => someBells(), ...answers } });
}

const openTab = async ({ user }: ReturnType<typeof renderApp>, name: string) => { await user.click(await screen.findByRole('tab', { name })); };

describe('year and periods', { timeout: 60_000 }, () => {
  it('counts school days while dates are typed, names the row that is wrong, saves by Ctrl+S as a set', async () => {
    const { backend, user } = openYear({ answers: { 'school.savePeriods': () => aCalendar() } });
    const table = () => within(within(screen.getByRole('region', { name: '1–9 классы: четверти' })).getByRole('table'));
    await fill('Конец, I четверть', '23.10.2025');
    expect(screen.getByText(/I четверть: учебные дни 24.10.2025 не входят ни в один период/)).toBeTruthy();
    await user.keyboard('{Control>}[KeyS]{/Control}');
    expect(backend.inputsOf('school.savePeriods')).toEqual([]);
    expect(table().getByText('39')).toBeTruthy();
    await fill('Конец, I четверть', '24.10.2025');
    await fill('Название, I четверть', '1-я четверть');
    await user.keyboard('{Control>}[KeyS]{/Control}');
    expect(await screen.findByText('Периоды сохранены')).toBeTruthy();
    expect(backend.inputsOf('school.savePeriods')).toMatchObject([{ yearId: 1, level: { gradeFrom: 1, gradeTo: 9 }, version: 40, edit: { kind: 'quarter', periods: [{ id: 1, name: '1-я четверть', endDate: '2025-10-24' }, { id: 2 }, { id: 3 }, { id: 4 }] } }]);
  });

  it('proposes half-years for a new level, between the vacations', async () => {
    const app = openYear({ answers: { 'school.savePeriods': () => aCalendar() } });
    await app.user.click(await screen.findByRole('button', { name: 'Добавить уровень…' }));
    const form = within(screen.getByRole('region', { name: 'Новый уровень' }));
    await app.user.click(form.getByRole('button', { name: 'Заполнить по образцу…' }));
    await app.user.click(await screen.findByRole('menuitem', { name: 'Полугодия' }));
    await app.user.click(form.getByRole('button', { name: 'Сохранить периоды' }));
    await waitFor(() => { expect(app.backend.inputsOf('school.savePeriods')).toHaveLength(1); });
    expect(app.backend.inputsOf('school.savePeriods')[0]).toMatchObject({ level: null, edit: { gradeFrom: 10, gradeTo: 11, kind: 'halfYear', periods: [{ id: null, startDate: '2025-09-01', endDate: '2025-12-30' }, { id: null, startDate: '2026-01-12', endDate: '2026-05-26' }] } });
  });

  it('prepares the next year from this one, and only the administrator does', async () => {
    const { backend, user } = openYear({ answers: { 'school.saveYear': () => aYear({ id: 2, name: '2026/2027', state: 'planned' }) } });
    await user.click(await screen.findByRole('button', { name: 'Новый год…' }));
    await user.click(await screen.findByRole('button', { name: 'Подготовить год' }));
    await waitFor(() => { expect(backend.inputsOf('school.saveYear')).toEqual([{ id: null, version: 0, edit: { name: '2026/2027', startDate: '2026-09-01', endDate: '2027-05-26' }, copyFrom: 1 }]); });
  });

  it('is only looked at by a teacher, and by everybody in a closed year', async () => {
    openYear({ session: aSession({ roles: ['subjectTeacher'] }) });
    expect(await screen.findByRole('rowheader', { name: 'I четверть' })).toBeTruthy();
    for (const name of ['Новый год…', 'Сохранить периоды', 'Добавить уровень…']) expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.getByRole('button', { name: 'Напечатать график…' })).toBeTruthy();
  });
});

describe('the calendar', { timeout: 60_000 }, () => {
  it('says every day in words and by a letter, is walked by arrows, and cancels the day under the hand', async () => {
    const app = openYear({ answers: { 'school.saveSpecialDay': () => aCalendar() } });
    await openTab(app, 'Календарь');
    const moved = await screen.findByLabelText('13 декабря, суббота: перенесённый учебный день – За 15 декабря');
    expect(moved.textContent).toBe('13Р');
    expect(screen.getByLabelText('23 февраля, понедельник: праздничный день – День защитника Отечества').textContent).toBe('23П');
    screen.getByLabelText('10 декабря, среда: учебный день').focus();
    await app.user.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    expect(await screen.findByRole('dialog', { name: '18 декабря 2025 г., четверг' })).toBeTruthy();
    await fill('Причина', 'Мороз');
    await app.user.keyboard('{Control>}[Enter]{/Control}');
    await waitFor(() => { expect(app.backend.inputsOf('school.saveSpecialDay')).toEqual([{ yearId: 1, id: null, version: 0, edit: { kind: 'cancelled', date: '2025-12-18', name: 'Мороз', gradeFrom: 1, gradeTo: 11, classId: null, followsWeekday: null, followsParity: null } }]); });
  });

  it('refuses vacations on vacations while they are typed, and keeps what was typed when the backend refuses', async () => {
    const app = openYear({ answers: { 'school.saveFreeDays': failing('calendarRefused', { problems: '«Карантин»: в эти дни уже записаны уроки.' }) } });
    await openTab(app, 'Календарь');
    await app.user.click(await screen.findByText('Добавить…'));
    await fill('Название', 'Карантин');
    await fill('Первый день', '02.04.2026');
    await fill('Последний день', '08.04.2026');
    expect(screen.getByText(/пересекается с/)).toBeTruthy();
    await fill('Первый день', '08.12.2025');
    await fill('Последний день', '12.12.2025');
    await app.user.click(screen.getByText('Сохранить'));
    expect(await screen.findByText(/Не сохранено. «Карантин»: в эти дни уже записаны уроки./)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Название').value).toBe('Карантин');
  });

  it('takes public holidays over, with their source', async () => {
    const app = openYear({ answers: { 'school.takePublicDays': () => aCalendar() } });
    await openTab(app, 'Календарь');
    await app.user.click(await screen.findByText('Праздники России…'));
    expect(await screen.findByText('Трудовой кодекс РФ, статья 112')).toBeTruthy();
    await app.user.click(screen.getByText('Взять в календарь: 1'));
    await waitFor(() => { expect(app.backend.inputsOf('school.takePublicDays')).toEqual([{ yearId: 1, startDates: ['2026-05-01'] }]); });
  });

  it('has nothing serious for screen readers to complain about', async () => {
    // Two months have every kind of day; nine take axe half a minute.
    const short = aCalendar({ year: aYear({ startDate: '2025-12-01', endDate: '2026-01-31' }) });
    const app = openYear({ answers: { 'school.getYearCalendar': () => short } });
    await openTab(app, 'Календарь');
    await screen.findByLabelText('10 декабря, среда: учебный день');
    expect(await findSeriousViolations()).toEqual([]);
  });
});

describe('bells', { timeout: 60_000 }, () => {
  it('are filled by the planner; those in use get a date from which they hold', async () => {
    const app = openYear({ answers: { 'school.saveBells': () => someBells() } });
    await openTab(app, 'Звонки');
    await fill('Уроков', '3');
    await fill('Длина урока, мин', '45');
    await app.user.click(await screen.findByRole('button', { name: 'Заполнить таблицу' }));
    expect(screen.getByLabelText<HTMLInputElement>('Конец, 3-й урок').value).toBe('11:15');
    expect(screen.getByText(/последний записан 10.12.2025/)).toBeTruthy();
    await fill('Новые времена действуют с', '12.01.2026');
    await app.user.keyboard('{Control>}[KeyS]{/Control}');
    await waitFor(() => { expect(app.backend.inputsOf('school.saveBells')).toMatchObject([{ yearId: 1, id: 3, version: 2, dateFrom: '2026-01-12', edit: { name: 'Основное', lessons: [{ number: 1, endTime: '09:15' }, { number: 2 }, { number: 3, endTime: '11:15' }] } }]); });
    expect(await findSeriousViolations()).toEqual([]);
  });

  it('are not saved while lessons overlap', async () => {
    const app = openYear();
    await openTab(app, 'Звонки');
    await fill('Начало, 2-й урок', '9:00');
    expect(await screen.findByText('2-й урок: начинается в 09:00, когда 1-й ещё идёт (до 09:10).')).toBeTruthy();
    await app.user.keyboard('{Control>}[KeyS]{/Control}');
    expect(app.backend.inputsOf('school.saveBells')).toEqual([]);
  });

  it('are assigned for a shortened day of some grades', async () => {
    const app = openYear({ answers: { 'school.saveBellRule': () => someBells() } });
    await openTab(app, 'Звонки');
    expect((await screen.findByRole('table', { name: 'Назначения звонков' })).textContent).toContain('все классы');
    await app.user.click(screen.getByRole('button', { name: 'Назначить звонки…' }));
    await app.user.selectOptions(await screen.findByLabelText('Кому'), '1–4 классы');
    await app.user.click(screen.getByLabelText('отдельные дни'));
    await fill('Первый день', '26.12.2025');
    await fill('Последний день', '26.12.2025');
    await fill('Причина', 'Предпраздничный день');
    await app.user.keyboard('{Control>}[Enter]{/Control}');
    await waitFor(() => { expect(app.backend.inputsOf('school.saveBellRule')).toEqual([{ yearId: 1, edit: { scheduleId: 3, dateFrom: '2025-12-26', dateTo: '2025-12-26', weekday: null, shift: null, gradeFrom: 1, gradeTo: 4, classId: null, reason: 'Предпраздничный день' } }]); });
  });
});
