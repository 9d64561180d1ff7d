import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@shared/contract/app-error';
import { aLesson, aPage } from './support/a-page';
import { fakeJournal } from './support/fake-journal';
import { columnTexts, findButton, press, renderPage, waitForButton } from './support/render-page';

const PLAN = [
  { planItemId: 11, ordinal: 1, section: null, topic: 'Степень с натуральным показателем', homework: '§ 12, № 45' },
  { planItemId: 12, ordinal: 2, section: null, topic: 'Умножение степеней', homework: null },
];
const withPlan = () => fakeJournal(aPage({ lessons: [aLesson('2025-09-12'), aLesson('2025-09-16', { plannedTopic: PLAN[0]! })], planTopics: PLAN }));
const field = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label);
const lastEdit = (journal: ReturnType<typeof withPlan>) => journal.backend.inputsOf('journal.saveLesson').at(-1)?.edit;

beforeEach(() => { localStorage.clear(); });

describe('the lesson beside the grid', () => {
  it('takes the next topic of the plan with one key and saves it with its plan item', async () => {
    const journal = withPlan();
    await renderPage(journal.backend);
    await waitFor(() => { expect(field('Тема').placeholder).toBe('Из плана: Степень с натуральным показателем'); });
    field('Тема').focus();
    fireEvent.keyDown(field('Тема'), { key: 'Enter', code: 'Enter' });
    expect(field('Тема').value).toBe('Степень с натуральным показателем');
    await waitFor(() => { expect(lastEdit(journal)).toMatchObject({ topic: 'Степень с натуральным показателем', planItemId: 11 }); });
  });

  it('saves what was typed on leaving the field, with the other fields as they stand', async () => {
    const journal = withPlan();
    await renderPage(journal.backend);
    fireEvent.change(field('Домашнее задание'), { target: { value: '§ 3, № 7 ' } });
    expect(screen.getByText('Ещё не записано…')).toBeTruthy();
    fireEvent.blur(field('Домашнее задание'));
    await waitFor(() => { expect(lastEdit(journal)).toMatchObject({ topic: null, homework: '§ 3, № 7', noHomework: false }); });
    await waitFor(() => { expect(screen.queryByText('Ещё не записано…')).toBeNull(); });
  });

  it('keeps a refused topic in its field with the reason', async () => {
    const journal = withPlan();
    await renderPage(journal.backend);
    fireEvent.change(field('Тема'), { target: { value: '-' } });
    fireEvent.blur(field('Тема'));
    await screen.findByText('Тема записана отпиской. Напишите её словами, понятными и семье.');
    expect(field('Тема').value).toBe('-');
    fireEvent.click(findButton('Отменить изменения')!);
    expect(field('Тема').value).toBe('');
  });

  it('asks why where the topic is none of the plan, and only there', async () => {
    const journal = fakeJournal(aPage({ lessons: [aLesson('2025-09-16', { plannedTopic: PLAN[0]! })], planTopics: PLAN, topicRule: 'withReason' }));
    await renderPage(journal.backend);
    fireEvent.change(field('Тема'), { target: { value: 'умножение  степеней.' } });
    expect(screen.queryByPlaceholderText('Выберите или напишите')).toBeNull();
    fireEvent.change(field('Тема'), { target: { value: 'Решение задач' } });
    const reason = screen.getByPlaceholderText('Выберите или напишите');
    fireEvent.change(reason, { target: { value: 'закрепление' } });
    fireEvent.blur(reason);
    await waitFor(() => { expect(lastEdit(journal)).toMatchObject({ topic: 'Решение задач', planItemId: null, topicReason: 'закрепление' }); });
  });

  it('confirms attendance at once, and «не задано» too', async () => {
    const journal = withPlan();
    await renderPage(journal.backend);
    fireEvent.click(await waitForButton('Все присутствуют'));
    await waitFor(() => { expect(lastEdit(journal)?.attendanceTaken).toBe(true); });
    fireEvent.click(screen.getByLabelText('Не задано'));
    await waitFor(() => { expect(lastEdit(journal)).toMatchObject({ noHomework: true, attendanceTaken: true }); });
  });

  it('saves a lesson whose row was made meanwhile by the first mark on it', async () => {
    const journal = withPlan();
    await renderPage(journal.backend);
    press('5');
    fireEvent.change(field('Домашнее задание'), { target: { value: '§ 3' } });
    fireEvent.blur(field('Домашнее задание'));
    await waitFor(() => { expect(journal.backend.inputsOf('journal.saveLesson').map((input) => input.version)).toEqual([1]); });
    expect(screen.queryByText(/Пока вы работали/)).toBeNull();
  });

  it('shows what somebody else wrote and lets the person choose', async () => {
    const journal = withPlan();
    await renderPage(journal.backend);
    const theirs = aLesson('2025-09-16', { version: 5, topic: 'Контрольная работа' });
    journal.backend.answer({ 'journal.getPage': () => aPage({ lessons: [aLesson('2025-09-12'), theirs], planTopics: PLAN }) });
    journal.backend.answer({ 'journal.saveLesson': ({ version }) => (version === 5 ? { refusals: [], by: null, lesson: { ...theirs, version: 6, topic: 'Степень' } } : { refusals: ['changedByOther'], by: { author: 'Петрова А. А.', at: '2025-09-16T07:04:00.000Z' }, lesson: theirs }) });
    fireEvent.change(field('Тема'), { target: { value: 'Степень' } });
    fireEvent.blur(field('Тема'));
    await screen.findByText('Тема – сейчас: Контрольная работа');
    expect(screen.getByText(/Изменено: Петрова А. А., 16.09.2025 12:04/)).toBeTruthy();
    expect(field('Тема').value).toBe('Степень');
    fireEvent.click(findButton('Поставить моё')!);
    await waitFor(() => { expect(findButton('Поставить моё')).toBeNull(); });
    expect(journal.backend.inputsOf('journal.saveLesson').map((input) => input.version)).toEqual([0, 5]);
  });

  it('keeps what was typed when the file is out of reach, also after going to another lesson', async () => {
    const journal = withPlan();
    await renderPage(journal.backend);
    journal.backend.answer({ 'journal.saveLesson': () => { throw new AppError('storageUnreachable'); } });
    fireEvent.change(field('Тема'), { target: { value: 'Степень' } });
    press('ArrowLeft', { altKey: true });
    await screen.findByText('12 сентября, пт, 3-й урок');
    expect(field('Тема').value).toBe('');
    press('ArrowRight', { altKey: true });
    await screen.findByText(/Не записано\. Нет связи с папкой школы/);
    expect(field('Тема').value).toBe('Степень');
  });

  it('adds a column with its work type, changes it, and takes the empty one away', async () => {
    const journal = withPlan();
    await renderPage(journal.backend);
    fireEvent.click(await waitForButton('Добавить колонку…'));
    fireEvent.click(await screen.findByText('Самостоятельная работа', { selector: '[role=menuitem] *' }));
    const second = await screen.findByLabelText<HTMLSelectElement>('Вид работы, колонка 2');
    expect(second.value).toBe('independent');
    expect(columnTexts('16 сентября')).toHaveLength(12);
    fireEvent.change(second, { target: { value: 'test' } });
    await waitFor(() => { expect(document.querySelector('[aria-label="Абрамов Егор, 16 сентября, тест, пусто"]')).toBeTruthy(); });
    fireEvent.click(screen.getByLabelText('Убрать колонку 2'));
    await waitFor(() => { expect(columnTexts('16 сентября')).toHaveLength(6); });
  });

  it('offers no columns where marks are not given', async () => {
    await renderPage(fakeJournal(aPage({ marksBan: 'gradeless' })).backend);
    expect(field('Тема')).toBeTruthy();
    expect(findButton('Добавить колонку…')).toBeNull();
    expect(screen.queryByLabelText('Вид работы')).toBeNull();
  });
});
