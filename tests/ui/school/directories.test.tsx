import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AbsenceCodeCard, Requisites, ResponsibleRegister, RoomCard, WorkTypeCard } from '@shared/contract/directories-contract';
import { GIVEN_ABSENCE_CODES, WORK_TYPES } from '@shared/domain/journal';
import { findSeriousViolations } from '../support/find-serious-violations';
import { failing, type FakeAnswers } from '../support/fake-backend';
import { fill, renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const requisites: Requisites = {
  version: 2, fullName: 'МБОУ «СОШ № 12»', shortName: 'СОШ № 12', locality: 'г. Красноярск', address: 'ул. Мира, 5', inn: null, ogrn: null, phone: null, email: null, site: null,
  directorName: 'Соколов И. П.', sealText: null, organisationKind: 'school', levels: ['primary', 'basic'], weekDays: 6, registeredAt: '2025-08-20T03:00:00.000Z',
  lastChange: { at: '2025-11-28T08:12:00.000Z', author: 'Петров С. С.' },
};
const aRoom = (part: Partial<RoomCard> = {}): RoomCard => ({ id: 3, version: 1, name: '301', title: 'Математика', capacity: 30, responsibleId: null, responsible: null, closedFrom: null, ...part });
const codes: readonly AbsenceCodeCard[] = GIVEN_ABSENCE_CODES.map((code) => ({ ...code, version: 0, isBuiltIn: true }));
const works: readonly WorkTypeCard[] = WORK_TYPES.map((work) => ({ ...work, version: 0, isBuiltIn: true }));
const register: ResponsibleRegister = { rows: [], lacksAdministrator: true, appointBy: '2025-08-31' };

function open(tab: string, session: Parameters<typeof aSession>[0] = {}, answers: FakeAnswers = {}) {
  return renderApp({
    href: `/directories?tab=${tab}`,
    session: aSession(session),
    answers: {
      'school.getRequisites': () => requisites,
      'school.listRooms': () => [aRoom(), aRoom({ id: 4, name: '115', title: 'Химия' })],
      'school.listStaffNames': () => [{ id: 7, name: 'Иванова Мария Петровна', position: 'Учитель', isWorking: true }],
      'school.getRecordChange': () => ({ at: '2025-11-28T08:12:00.000Z', author: 'Петров С. С.' }),
      'school.listResponsibles': () => register,
      'school.listAbsenceCodes': () => codes,
      'school.listWorkTypes': () => works,
      ...answers,
    },
  });
}

describe('directories', { timeout: 60_000 }, () => {
  it('saves requisites by the keyboard and says so', async () => {
    const { user, backend } = open('school', {}, { 'school.saveRequisites': ({ edit }) => ({ ...requisites, ...edit, version: 3 }) });
    expect(await screen.findByText('Последнее изменение: Петров С. С., 28.11.2025 15:12')).toBeTruthy();
    await fill('Телефон', '+7 391 000-00-00');
    expect(screen.getByText('есть несохранённые изменения')).toBeTruthy();
    await user.keyboard('{Control>}[KeyS]{/Control}');
    expect(await screen.findByText('реквизиты сохранены')).toBeTruthy();
    expect(backend.inputsOf('school.saveRequisites')).toMatchObject([{ version: 2, edit: { phone: '+7 391 000-00-00', fullName: 'МБОУ «СОШ № 12»' } }]);
    expect(await findSeriousViolations()).toEqual([]);
  });

  it('shows requisites as facts to a teacher, and no button to change a room', async () => {
    open('school', { roles: ['subjectTeacher'] });
    expect(await screen.findByText('ул. Мира, 5')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Сохранить' })).toBeNull();
  });

  it('filters rooms as one types, opens one, keeps what was typed when it is refused, tells why it cannot go', async () => {
    const { user, backend } = open('rooms', {}, { 'school.saveRoom': failing('invalidInput', { what: ['кабинет с таким номером уже есть'] }), 'school.removeRecord': failing('recordInUse', { what: ['урок в расписании – 3'], todo: 'Укажите в ней «Закрыт с».' }) });
    await fill('Отбор: кабинеты', 'матем');
    expect(screen.queryByText('Химия')).toBeNull();
    await user.click(await screen.findByRole('button', { name: '301' }));
    const dialog = await screen.findByRole('dialog');
    await fill('Номер', '115');
    await user.click(within(dialog).getByRole('button', { name: 'Сохранить' }));
    expect((await screen.findByRole('alert')).textContent).toContain('кабинет с таким номером уже есть');
    expect(screen.getByLabelText<HTMLInputElement>('Номер').value).toBe('115');
    expect(backend.inputsOf('school.saveRoom')).toMatchObject([{ id: 3, version: 1, edit: { name: '115', title: 'Математика' } }]);
    await user.click(within(dialog).getByRole('button', { name: 'Удалить…' }));
    await user.click(within(dialog).getByRole('button', { name: 'Удалить' }));
    await waitFor(() => { expect(within(dialog).getByText(/урок в расписании – 3/)).toBeTruthy(); });
    expect(await findSeriousViolations()).toEqual([]);
  });

  it('reminds of the missing administrator; only the director appoints', async () => {
    open('responsibles', { roles: ['director'] });
    expect(await screen.findByText(/Администратор электронного журнала не назначен. Срок прошёл 31.08.2025/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Назначить…' })).toBeTruthy();
  });

  it('adds an absence code by the administrator, and says why its letters cannot be', async () => {
    const refusal = 'эти буквы в журнале не набрать';
    const { user, backend } = open('absences', { rights: ['school.view', 'school.editAbsenceCodes'] }, { 'school.saveAbsenceCode': failing('invalidInput', { what: [refusal] }) });
    expect(await screen.findByText('отсутствовал по болезни')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Новый код…' }));
    const dialog = await screen.findByRole('dialog');
    await fill('Буквы', 'Сп7');
    expect(screen.getByLabelText<HTMLInputElement>('Буквы').value).toBe('сп');
    await fill('Что значит', 'соревнования');
    await user.click(within(dialog).getByRole('button', { name: 'Сохранить' }));
    expect((await screen.findByRole('alert')).textContent).toContain(refusal);
    expect(backend.inputsOf('school.saveAbsenceCode')).toMatchObject([{ code: 'сп', isNew: true, version: 0, edit: { meaning: 'соревнования', reason: 'excused', ordinal: 40, closedFrom: null } }]);
    expect(await findSeriousViolations()).toEqual([]);
  });

  it('retires a kind of work from a date; who may not change the list only reads it', async () => {
    const saved = works.find(({ code }) => code === 'project')!;
    const { user, backend } = open('works', { rights: ['school.view', 'school.editWorkTypes'] }, { 'school.saveWorkType': ({ edit }) => ({ ...saved, ...edit, version: 1 }) });
    await fill('Отбор: виды работ', 'реферат');
    await user.click(await screen.findByRole('button', { name: 'Проект, реферат' }));
    await fill('Не предлагать с', '12.01.2026');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => { expect(screen.queryByRole('dialog')).toBeNull(); });
    expect(backend.inputsOf('school.saveWorkType')).toMatchObject([{ code: 'project', version: 0, edit: { letter: 'Р', needsTopic: true, closedFrom: '2026-01-12' } }]);
  });

  it('shows the lists of the journal to a teacher without a way to change them', async () => {
    open('works', { roles: ['subjectTeacher'], rights: ['school.view'] });
    expect(await screen.findByText('Контрольная работа')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Новый вид работы…' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Контрольная работа' })).toBeNull();
  });
});
