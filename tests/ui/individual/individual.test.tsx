import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@shared/contract/app-error';
import type { IndividualChoices, IndividualLine, IndividualPlan, IndividualSheet, SheetLine } from '@shared/contract/individual-contract';
import { failing, type FakeAnswers } from '../support/fake-backend';
import { findSeriousViolations } from '../support/find-serious-violations';
import { fill, renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const aLine = (part: Partial<IndividualLine> = {}): IndividualLine => ({
  id: 31, subjectId: 1, subject: 'Алгебра', courseId: 70, hours: 2, dateFrom: '2025-12-08', dateTo: null, staffId: 5, teacher: 'Смирнова О. В.', replaces: [{ courseId: 7, name: 'Алгебра' }],
  times: [{ weekday: 2, lessonNumber: 2 }], lastLesson: null, ...part,
});
const aPlan = (part: Partial<IndividualPlan> = {}): IndividualPlan => ({
  id: 3, version: 2, kind: 'individual', studentId: 1, student: 'Абрамов Егор', classId: 19, className: '7А', dateFrom: '2025-12-08', dateTo: null, basis: 'приказ', documentNumber: '41',
  documentDate: '2025-12-01', place: '', lines: [aLine()], sheetCount: 0, canEdit: true, canFill: false, change: { at: '2025-12-01T03:00:00.000Z', author: 'Зайцева Е. Ю.' }, ...part,
});
const aStay = (part: Partial<IndividualPlan> = {}): IndividualPlan => aPlan({ id: 4, kind: 'home', student: 'Ёлкина Дарья', canFill: true, lines: [aLine({ id: 32, courseId: 7, replaces: [], times: [] })], ...part });
const choices: IndividualChoices = {
  yearStart: '2025-09-01', yearEnd: '2026-05-31', subjects: [{ id: 1, name: 'Алгебра' }, { id: 2, name: 'Химия' }], staff: [{ id: 5, name: 'Смирнова О. В.', position: 'учитель' }],
  pages: [{ courseId: 7, subjectId: 1, name: 'Алгебра', hours: 3, staffId: 5, teacher: 'Смирнова О. В.' }],
};
const aRecord = (part: Partial<SheetLine> = {}): SheetLine => ({
  id: 51, version: 1, courseId: 7, subject: 'Алгебра', date: '2025-12-03', hours: 1, topic: 'Тождества', homework: '§ 5', workType: 'answer', value: 5, teacher: 'Иванова М. П.', late: ['topic', 'mark'], canEdit: true, change: null, ...part,
});
const aSheet = (...lines: SheetLine[]): IndividualSheet => ({ plan: aStay(), today: '2025-12-10', pages: [{ courseId: 7, name: 'Алгебра', hasMarks: true }], lines });

const answers: FakeAnswers = {
  'individual.listPlans': () => [aPlan(), aStay()],
  'individual.listPupils': () => [{ studentId: 1, name: 'Абрамов Егор', classId: 19, className: '7А', educationForm: 'очная' }],
  'individual.getChoices': () => choices,
  'individual.getSheet': () => aSheet(aRecord()),
  'school.listWorkTypes': () => [],
};
const session = aSession({ roles: ['deputy', 'subjectTeacher'] });
const open = (href: string, more: FakeAnswers = {}) => renderApp({ href, session, answers: { ...answers, ...more } });
const saveByKeys = (user: ReturnType<typeof open>['user']) => user.keyboard('{Control>}{Enter}{/Control}');

describe('individual learning', { timeout: 120_000 }, () => {
  it('puts a plan together by keyboard: the page of the class is offered for replacement', async () => {
    const { user, backend } = open('/individual', { 'individual.savePlan': () => aPlan() });
    expect((await screen.findByRole('row', { name: /Абрамов Егор/ })).textContent).toContain('Алгебра: 2 ч · Смирнова О. В. · вт 2 · вместо «Алгебра»');
    await user.click(screen.getByRole('button', { name: 'Новый план…' }));
    await user.click(await screen.findByRole('combobox', { name: 'Ученик' }));
    await user.keyboard('{ArrowDown}{Enter}');
    await fill('Номер', '55');
    await user.click(await screen.findByRole('button', { name: 'Добавить предмет' }));
    await user.click(screen.getByRole('combobox', { name: 'Предмет' }));
    await user.keyboard('{ArrowDown}{Enter}');
    await fill('Уроки в неделе', 'вт6');
    await fill('Уроки в неделе', 'вт 6, чт 6');
    expect(await findSeriousViolations()).toEqual([]);
    await saveByKeys(user);
    await waitFor(() => { expect(screen.queryByRole('dialog')).toBeNull(); });
    expect(backend.inputsOf('individual.savePlan')).toMatchObject([{
      id: null, studentId: 1, dateFrom: '2025-12-10', documentNumber: '55', acceptedClashes: [],
      lines: [{ subjectId: 1, hours: 3, staffId: 5, replaces: [7], times: [{ weekday: 2, lessonNumber: 6 }, { weekday: 4, lessonNumber: 6 }] }],
    }]);
  });

  it('tells other lessons at the time and saves the plan only when they are confirmed', async () => {
    const told = ['вт 2, с 09.12.2025: у ученика (Абрамов Егор) «Химия», 7А; по плану – «Алгебра»'];
    const { user, backend } = open('/individual', {
      'individual.savePlan': ({ acceptedClashes = [] }) => {
        if (acceptedClashes.length === 0) throw new AppError('lessonsClash', { clashes: told });
        return aPlan({ version: 3 });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Изменить…' }));
    expect(screen.queryByRole('checkbox')).toBeNull();
    await fill('Номер', '42');
    await saveByKeys(user);
    expect((await screen.findByRole('alert')).textContent).toContain('у ученика (Абрамов Егор) «Химия», 7А');
    await user.click(screen.getByRole('checkbox', { name: /Так и задумано/ }));
    await saveByKeys(user);
    await waitFor(() => { expect(screen.queryByRole('dialog')).toBeNull(); });
    expect(backend.inputsOf('individual.savePlan').map(({ acceptedClashes }) => acceptedClashes)).toEqual([[], told]);
  });

  it('shows field by field what another deputy has saved meanwhile', async () => {
    const theirs = aPlan({ version: 3, documentNumber: '41-к', dateTo: '2026-03-01' });
    const { user, backend } = open('/individual', {
      'individual.savePlan': ({ version }) => {
        if (version === 2) throw new AppError('changedByOther', { author: 'Зайцева Е. Ю.', at: '10.12.2025 10:05' });
        return theirs;
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Изменить…' }));
    await fill('Номер', '42');
    backend.answer({ 'individual.listPlans': () => [theirs, aStay()] });
    await saveByKeys(user);
    const conflict = await screen.findByRole('group', { name: 'Расхождения с записью другого человека' });
    expect(conflict.textContent).toContain('Ваше: 42');
    expect(conflict.textContent).toContain('Сейчас в базе: 41-к');
    await user.click(within(conflict).getByRole('button', { name: 'Сохранить выбранное' }));
    await waitFor(() => { expect(screen.queryByRole('dialog')).toBeNull(); });
    expect(backend.inputsOf('individual.savePlan').at(-1)).toMatchObject({ version: 3, documentNumber: '42', dateTo: '2026-03-01' });
  });

  it('keeps the words of a refused line of the sheet, says until when it was taken, and asks before they are lost', async () => {
    const { user, backend } = open('/individual?tab=home&plan=4', { 'individual.saveSheetLine': failing('entryWindowOver', { until: '08.12.2025 23:59' }) });
    expect((await screen.findByRole('row', { name: /03\.12\.2025/ })).textContent).toContain('Иванова М. П. · внесено позже срока: тема, отметка');
    await user.click(screen.getByRole('button', { name: 'Добавить запись…' }));
    await fill('Тема', 'Квадратный корень');
    await fill('Отметка', '4');
    await saveByKeys(user);
    expect((await screen.findByRole('alert')).textContent).toContain('принимались до 08.12.2025 23:59');
    expect(backend.inputsOf('individual.saveSheetLine')).toMatchObject([{ planId: 4, lineId: null, courseId: 7, date: '2025-12-10', topic: 'Квадратный корень', value: 4, workType: 'answer' }]);
    expect(await findSeriousViolations()).toEqual([]);
    fireEvent.keyDown(screen.getByLabelText('Тема'), { key: 'Escape' });
    await user.click(await screen.findByRole('button', { name: 'Вернуться к вводу' }));
    expect(screen.getByLabelText('Тема')).toHaveProperty('value', 'Квадратный корень');
    backend.answer({ 'individual.saveSheetLine': () => aSheet(aRecord(), aRecord({ id: 52, date: '2025-12-10', topic: 'Квадратный корень', value: 4, late: [] })) });
    await saveByKeys(user);
    expect((await screen.findByRole('row', { name: /10\.12\.2025/ })).textContent).not.toContain('позже срока');
  });

  it('leads from the list of pupils taught at home to the sheet and back', async () => {
    const { user } = open('/individual?tab=home');
    await user.click(await screen.findByRole('button', { name: 'Лист' }));
    expect(await screen.findByRole('heading', { name: 'Лист: Ёлкина Дарья' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'К списку' }));
    expect(await screen.findByRole('button', { name: 'Записать ученика…' })).toBeTruthy();
  });
});
