import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DutyList, DutyTask } from '@shared/contract/control-contract';
import { findSeriousViolations } from '../support/find-serious-violations';
import type { FakeAnswers } from '../support/fake-backend';
import { fill, renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

function aTask(part: Partial<DutyTask> = {}): DutyTask {
  const dutyKey = part.dutyKey ?? '000-11';
  return {
    key: `${dutyKey}|${part.dueOn ?? ''}|${part.people?.[0] ?? ''}`, dutyKey, duty: 'Заполнить журнал', onBehalfOf: null, said: 'не реже раза в неделю', clause: '4.3.1', servedBy: ['JRN-14'], place: '/today',
    roles: ['subjectTeacher'], isPersonal: true, isOwn: true, people: ['Иванова М. П.'], startsOn: '2025-12-01', dueOn: '2025-12-05', state: 'overdue', daysLeft: -5, reminder: null, escalation: 'deputy', missed: 3, mark: null, ...part,
  };
}

const onEvent = aTask({ dutyKey: '000-13', duty: 'Выставить отметки', said: 'в течение 14 дней', place: null, startsOn: null, dueOn: null, state: 'onEvent', daysLeft: null, escalation: null, missed: 0 });
const inSpring = aTask({ dutyKey: '000-14', duty: 'Выставить отметки за триместр', dueOn: '2026-05-28', state: 'later', daysLeft: 169, escalation: null, missed: 0 });
const done = aTask({ dutyKey: '000-09', duty: 'Разделить класс на подгруппы', dueOn: '2025-12-08', state: 'done', daysLeft: -2, escalation: null, missed: 0, mark: { id: 4, version: 1, at: '2025-12-08T03:30:00.000Z', author: 'Иванова М. П.', note: null } });
const foreign = aTask({ isOwn: false, people: ['Петров А. Л.'], missed: 0, escalation: 'director' });
const office = aTask({ dutyKey: '000-05', duty: 'Проверить данные', isPersonal: false, isOwn: false, roles: ['headOfDepartment'], people: [], escalation: 'deputy', missed: 0 });

function open(roles: Parameters<typeof aSession>[0], tasks: readonly DutyTask[], answers: FakeAnswers = {}, href = '/duties') {
  const list: DutyList = { presetTitle: 'Верхнеусинская СШ / КИАСУО', hasDuties: true, today: '2025-12-10', tasks };
  return renderApp({ href, session: aSession(roles), answers: { 'control.listDuties': () => list, 'control.listAllDuties': () => list, ...answers } });
}

describe('duties', { timeout: 60_000 }, () => {
  it('shows a teacher what is late, soon and on event, with the place, and takes «Выполнено»', async () => {
    const { user, backend } = open({ roles: ['subjectTeacher', 'classTeacher'] }, [aTask(), done, onEvent, inSpring], { 'control.markDuty': () => ({ id: 9, version: 1, at: '2025-12-10T03:30:00.000Z', author: 'Иванова М. П.', note: null }), 'control.unmarkDuty': () => null });
    expect(await screen.findByText('просрочено на 5 дней')).toBeTruthy();
    expect(screen.getByText('3 раза подряд, видит завуч')).toBeTruthy();
    expect(screen.getByText('Верхнеусинская СШ / КИАСУО, просрочено 1')).toBeTruthy();
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('link', { name: 'Мой день' })[0]?.getAttribute('href')).toBe('#/today');
    expect(within(table).getByText('при событии')).toBeTruthy();
    expect(screen.queryByText('Выставить отметки за триместр')).toBeNull();
    expect(screen.queryByRole('tab', { name: 'Всех сотрудников' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Учебный год' }));
    expect(await screen.findByText('Выставить отметки за триместр')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Выполнено: Заполнить журнал, до 05.12.2025' }));
    expect(backend.inputsOf('control.markDuty')).toEqual([{ dutyKey: '000-11', dueOn: '2025-12-05', isPersonal: true, note: null }]);
    await user.click(screen.getByRole('button', { name: 'Снять отметку: Разделить класс на подгруппы' }));
    expect(backend.inputsOf('control.unmarkDuty')).toEqual([{ id: 4, version: 1 }]);
    expect(await findSeriousViolations()).toEqual([]);
  });

  it('shows the deputy everybody, narrowed by name and by role; nobody marks for another', async () => {
    const { user } = open({ roles: ['deputy'] }, [aTask({ isOwn: false }), foreign, office], {}, '/duties?tab=all');
    expect(await screen.findByText('никто не назначен')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Выполнено/ })).toBeNull();
    await fill('Отбор обязанностей', 'петров');
    expect(screen.getAllByText('Петров А. Л.')).toHaveLength(1);
    expect(screen.queryByText('никто не назначен')).toBeNull();
    await fill('Отбор обязанностей', '');
    await user.selectOptions(screen.getByLabelText('Чьи обязанности'), 'Зав. отделением');
    expect(screen.queryByText('Петров А. Л.')).toBeNull();
    expect(screen.getByText('никто не назначен')).toBeTruthy();
  });

  it('says why there are none', async () => {
    open({ roles: ['secretary'] }, [], { 'control.listDuties': () => ({ presetTitle: 'Общие правила', hasDuties: false, today: '2025-12-10', tasks: [] }) });
    expect(await screen.findByText(/«Общие правила»\) обязанности не перечислены/)).toBeTruthy();
  });

  it('prints what the screen is set to: the role, the time, only what is overdue', async () => {
    const printed = { fileName: 'Просроченные обязанности.pdf', bytes: new Uint8Array(), pages: 1, sheets: 1, warnings: [] };
    const { user, backend } = open({ roles: ['deputy'] }, [foreign, office], { 'control.printAllDuties': () => printed }, '/duties?tab=all');
    await user.selectOptions(await screen.findByLabelText('Чьи обязанности'), 'headOfDepartment');
    await user.click(screen.getByRole('button', { name: 'Печать' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Только просроченные…' }));
    expect(await screen.findByText('«Просроченные обязанности.pdf», страниц – 1.')).toBeTruthy();
    expect(backend.inputsOf('control.printAllDuties')).toEqual([{ span: 'month', onlyOverdue: true, role: 'headOfDepartment' }]);
  });
});
