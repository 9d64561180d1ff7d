import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@shared/contract/app-error';
import type { PromotionCheck, PromotionDone, PromotionState } from '@shared/contract/promotion-contract';
import type { FakeAnswers } from '../support/fake-backend';
import { fill, renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

const aState = (part: Partial<PromotionState> = {}): PromotionState => ({
  fromYear: { id: 1, name: '2025/2026', startDate: '2025-09-01', endDate: '2026-05-26' }, proposedYear: { name: '2026/2027', startDate: '2026-09-01', endDate: '2027-05-26', isThere: false }, leavingDate: '2026-07-01',
  classes: [
    { classId: 1, name: '1А', grade: 1, letter: 'А', pupils: [{ studentId: 11, name: 'Белов Лев' }], proposed: { grade: 2, letter: 'А' } },
    { classId: 9, name: '9А', grade: 9, letter: 'А', pupils: [{ studentId: 91, name: 'Котов Пётр' }, { studentId: 92, name: 'Лунина Анна' }, { studentId: 93, name: 'Мирный Олег' }], proposed: null },
  ],
  done: null, ...part,
});
const aCheck = (part: Partial<PromotionCheck> = {}): PromotionCheck => ({
  problems: [], unfinished: [{ className: '9А', missingMarks: 3, openPages: 2 }], targets: [{ name: '10А', pupils: 2, from: ['9А'], isThere: false }], promoted: 3, repeating: 0, graduated: 1, notes: ['Расписание не переносится'], ...part,
});
const aDone = (part: Partial<PromotionDone> = {}): PromotionDone => ({ id: 5, at: '2026-06-20T03:00:00.000Z', by: 'Иванова М. П.', toYear: '2026/2027', promoted: 3, repeating: 0, graduated: 1, overrideReason: null, undoProblems: [], losses: [], ...part });
const open = (answers: FakeAnswers) => renderApp({ href: '/movement/promotion', session: aSession(), answers });

describe('promotion to the new year', { timeout: 120_000 }, () => {
  it('plans, checks and carries out: several pupils told at once, the director with the own password', async () => {
    let done: PromotionDone | null = null;
    const { user, backend } = open({ 'promotion.getState': () => aState({ done }), 'promotion.check': () => aCheck(), 'promotion.apply': () => { done = aDone(); return aState({ done }); } });
    fireEvent.change(await screen.findByLabelText('Приказ о переводе №'), { target: { value: '88' } });
    await fill('Приказ о выпуске №', '89');
    await user.click(screen.getByRole('button', { name: /Ученики \(3 чел\.\)/ }));
    await user.click(screen.getByRole('button', { name: 'Все' }));
    await user.click(screen.getByRole('button', { name: 'Добавить' }));
    const dialog = screen.getByRole('dialog');
    await user.click(within(within(dialog).getByRole('row', { name: /Лунина/ })).getByRole('button', { name: 'Вместе с классом' }));
    await user.click(screen.getByRole('button', { name: 'Готово' }));
    expect(screen.getByText('Котов Пётр – 10А; Мирный Олег – 10А')).toBeTruthy();
    await user.click(screen.getByLabelText('КТП – черновиками той же параллели'));
    await user.click(screen.getByLabelText('учебный план, нагрузка, подгруппы'));
    expect(screen.getByLabelText('потоки, кружки и другие группы')).toHaveProperty('disabled', true);
    await user.click(screen.getByLabelText('учебный план, нагрузка, подгруппы'));
    await user.click(screen.getByRole('button', { name: 'Проверить' }));
    expect(await screen.findByText(/не выставлено годовых отметок – 3, не закрыто страниц – 2/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Перевести…' }));
    const apply = screen.getByRole('button', { name: 'Перевести' });
    expect(apply).toHaveProperty('disabled', true);
    await fill('Логин директора', 'director');
    await fill('Пароль директора', 'Tajna-2026');
    await fill('Основание', 'приказ № 90');
    await user.click(apply);
    expect(await screen.findByText('Школа переведена на 2026/2027 учебный год')).toBeTruthy();
    const [sent] = backend.inputsOf('promotion.apply');
    expect(sent?.override).toEqual({ login: 'director', password: 'Tajna-2026', reason: 'приказ № 90' });
    expect(sent?.plan).toMatchObject({
      pupils: [{ studentId: 91, target: { grade: 10, letter: 'А' } }, { studentId: 93, target: { grade: 10, letter: 'А' } }], classes: [{ classId: 1, target: { grade: 2, letter: 'А' } }, { classId: 9, target: null }],
      newClasses: [{ grade: 1, letter: 'А' }], copyTeachers: true, copyCourses: true, copyGroups: true, copyPlans: false,
    });
  });

  it('forgets the check when the plan changes, and lets nothing through that stands against it', async () => {
    const { user } = open({ 'promotion.getState': () => aState(), 'promotion.check': () => aCheck({ problems: ['не указан номер приказа о переводе'] }) });
    await user.click(await screen.findByRole('button', { name: 'Проверить' }));
    expect(await screen.findByText('не указан номер приказа о переводе')).toBeTruthy();
    expect(screen.getByText('Перевести пока нельзя:')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Перевести…' })).toHaveProperty('disabled', true);
    fireEvent.change(screen.getByLabelText('9А переходит в'), { target: { value: '10А' } });
    await waitFor(() => { expect(screen.queryByText('не указан номер приказа о переводе')).toBeNull(); });
  });

  it('takes the promotion back only when what would be lost is understood; says why it cannot', async () => {
    const { user, backend } = open({ 'promotion.getState': () => aState({ done: aDone({ losses: ['Тема КТП: 68'] }) }), 'promotion.undo': () => aState() });
    await user.click(await screen.findByRole('button', { name: 'Отменить перевод…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Отменить перевод на новый год?' });
    const undo = within(dialog).getByRole('button', { name: 'Отменить перевод' });
    expect([within(dialog).getByText('Тема КТП: 68') !== null, undo]).toMatchObject([true, { disabled: true }]);
    await user.click(within(dialog).getByLabelText('Понимаю, эти записи тоже будут удалены'));
    await user.click(undo);
    await waitFor(() => { expect(backend.inputsOf('promotion.undo')).toEqual([{ promotionId: 5, acceptLosses: true }]); });
  });

  it('asks about what was made on the new classes while the dialog stood open', async () => {
    let losses: string[] = [];
    const { user } = open({
      'promotion.getState': () => aState({ done: aDone({ losses }) }),
      'promotion.undo': () => {
        losses = ['Классное руководство: 1'];
        throw new AppError('promotionInUse', { problems: ['на новых классах уже есть записи'] });
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Отменить перевод…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Отменить перевод на новый год?' });
    await user.click(within(dialog).getByRole('button', { name: 'Отменить перевод' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Перевод не отменён');
    expect(await within(dialog).findByText('Классное руководство: 1')).toBeTruthy();
  });
});
