import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aLesson, aPage } from './support/a-page';
import { fakeJournal } from './support/fake-journal';
import { renderPage } from './support/render-page';

const PLANNED = { planItemId: 5, ordinal: 12, section: null, topic: 'Контрольная работа по теме «Дроби»', homework: null };
const columns = (title: string | null) => [{ id: null, ordinal: 1, workType: 'control', title }];
const works = [{ date: '2025-09-02', lessonNumber: 3, ordinal: 1, workType: 'control', title: '№ 1 «Повторение»' }];
const headTitle = (title: string) => document.querySelector(`[role=columnheader][title="${title}"]`);

async function openControl(changes: Parameters<typeof aLesson>[1] = {}) {
  const lessons = [aLesson('2025-09-09', { columns: columns('№ 2 «Степень»') }), aLesson('2025-09-12'), aLesson('2025-09-16', changes)];
  await renderPage(fakeJournal(aPage({ lessons, otherWorks: works })).backend);
  fireEvent.change(await screen.findByLabelText('Вид работы'), { target: { value: 'control' } });
  return screen.findByLabelText<HTMLInputElement>('Контрольная работа: номер и тема', {}, { timeout: 10_000 });
}

describe('number and topic of a work', { timeout: 60_000 }, () => {
  it('offers the next number with the topic of the plan, and writes nothing until it is taken', async () => {
    const field = await openControl({ plannedTopic: PLANNED });
    expect(field.value).toBe('');
    expect(headTitle('контрольная работа')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Подставить № 3 «Дроби»' }));
    await waitFor(() => { expect(headTitle('контрольная работа: № 3 «Дроби»')).toBeTruthy(); });
    expect(screen.getByLabelText<HTMLInputElement>('Контрольная работа: номер и тема').value).toBe('№ 3 «Дроби»');
    expect(screen.queryByRole('button', { name: /Подставить/ })).toBeNull();
  });

  it('waits between the quotes for a topic that nobody has named, and takes other words', async () => {
    const field = await openControl();
    field.focus();
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => { expect([field.value, field.selectionStart]).toEqual(['№ 3 «»', 5]); });
    expect(headTitle('контрольная работа')).toBeTruthy();
    fireEvent.change(field, { target: { value: '№ 3 «Итоги»' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => { expect(headTitle('контрольная работа: № 3 «Итоги»')).toBeTruthy(); });
    expect(document.activeElement).toBe(field);
  });

  it('tells a number that stands twice or is not the next one, and keeps it as it was typed', async () => {
    const field = await openControl();
    fireEvent.change(field, { target: { value: '№ 1 «Дроби»' } });
    expect(screen.getByText('№ 1 уже стоит 02.09.2025.')).toBeTruthy();
    fireEvent.change(field, { target: { value: '№ 7 «Дроби»' } });
    expect(screen.getByText('По порядку здесь № 3.')).toBeTruthy();
    fireEvent.blur(field);
    await waitFor(() => { expect(headTitle('контрольная работа: № 7 «Дроби»')).toBeTruthy(); });
    expect(screen.getByText('По порядку здесь № 3.')).toBeTruthy();
  });
});
