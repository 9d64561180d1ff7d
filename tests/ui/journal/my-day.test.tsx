import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { DayLesson, MyDay } from '@shared/contract/journal-contract';
import { MyDayScreen } from '@renderer/features/journal';
import { fakeBackend } from '../support/fake-backend';
import { renderScreen } from './support/render-page';

const lesson = (changes: Partial<DayLesson> = {}): DayLesson => ({
  courseId: 7, date: '2025-09-16', lessonNumber: 3, startTime: '10:20', endTime: '11:05', subject: 'Алгебра', className: '7А', groupName: null, room: '21', topic: null,
  plannedTopic: 'Степень', status: 'partial', missing: ['topic', 'attendance'], canEnter: true, ...changes,
});
const day = (changes: Partial<MyDay> = {}): MyDay => ({ date: '2025-09-16', courseIds: [7], dayNote: null, lessons: [lesson()], unfinished: [], unfinishedCount: 0, ...changes });
const nothing = () => undefined;

describe('«Мой день»', () => {
  it('lists the lessons with what they lack and opens the page at the lesson', async () => {
    const onOpen = vi.fn();
    renderScreen(fakeBackend({ 'journal.getMyDay': () => day() }), <MyDayScreen date={undefined} onDateChange={nothing} onOpen={onOpen} />);
    const button = await screen.findByRole('button', { name: 'Открыть журнал: Алгебра, 7А, 16 сентября, 3-й урок' });
    expect(button.closest('tr')?.textContent).toContain('10:20–11:05');
    expect(button.closest('tr')?.textContent).toContain('из плана: Степень');
    expect(button.closest('tr')?.textContent).toContain('нет: тема, посещаемость');
    fireEvent.click(button);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith({ courseId: 7, date: '2025-09-16', lessonNumber: 3 });
  });

  it('lists what was left unfinished and counts the rest', async () => {
    const backend = fakeBackend({ 'journal.getMyDay': () => day({ unfinished: [lesson({ date: '2025-09-12' })], unfinishedCount: 52 }) });
    renderScreen(backend, <MyDayScreen date={undefined} onDateChange={nothing} onOpen={nothing} />);
    await screen.findByText('Не заполнено раньше: 52 урока');
    expect(screen.getByText('12 сентября, пт')).toBeTruthy();
    expect(screen.getByText('И ещё 51 более ранних.')).toBeTruthy();
  });

  it('says why a day has no lessons', async () => {
    const backend = fakeBackend({ 'journal.getMyDay': ({ date }) => day({ date: date ?? '2025-09-16', dayNote: 'Каникулы: осенние', lessons: [] }) });
    renderScreen(backend, <MyDayScreen date="2025-10-28" onDateChange={nothing} onOpen={nothing} />);
    expect(await screen.findByText('Каникулы: осенние')).toBeTruthy();
  });

  it('goes to other days and back to today', async () => {
    const onDateChange = vi.fn();
    const backend = fakeBackend({ 'journal.getMyDay': ({ date }) => day({ date: date ?? '2025-09-16' }) });
    renderScreen(backend, <MyDayScreen date="2025-09-17" onDateChange={onDateChange} onOpen={nothing} />);
    await screen.findByText('среда, 17 сентября');
    fireEvent.click(screen.getByRole('button', { name: 'Следующий день' }));
    fireEvent.click(screen.getByRole('button', { name: 'Предыдущий день' }));
    expect(onDateChange.mock.calls).toEqual([['2025-09-18'], [undefined]]);
  });

  it('reads the day again when one of its pages has changed, and for no other page', async () => {
    const readings = vi.fn(() => day());
    const backend = fakeBackend({ 'journal.getMyDay': readings });
    renderScreen(backend, <MyDayScreen date={undefined} onDateChange={nothing} onOpen={nothing} />);
    await screen.findByText(/нет: тема/);
    const before = readings.mock.calls.length;
    backend.emit({ kind: 'coursesChanged', courseIds: [8, 9] });
    await act(() => new Promise((wake) => setTimeout(wake, 20)));
    expect(readings).toHaveBeenCalledTimes(before);
    backend.answer({ 'journal.getMyDay': () => day({ lessons: [lesson({ status: 'complete', missing: [] })] }) });
    backend.emit({ kind: 'coursesChanged', courseIds: [7] });
    await waitFor(() => { expect(screen.queryByText(/нет: тема/)).toBeNull(); });
  });
});
