import { screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { CourseListScreen, MyDayScreen } from '@renderer/features/journal';
import { fakeBackend } from '../support/fake-backend';
import { aCourse, aPage, pupils } from './support/a-page';
import { fakeJournal } from './support/fake-journal';
import { cell, press, renderPage, renderScreen } from './support/render-page';

/** Colours need a real browser: the end-to-end suite looks at them. */
async function findSeriousViolations(container: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return violations.filter((violation) => violation.impact === 'serious' || violation.impact === 'critical').map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ''}`);
}

describe('screen readers', { timeout: 60_000 }, () => {
  it('find nothing serious to complain about on the journal page, with a refusal on it', async () => {
    const { container } = await renderPage(fakeJournal(aPage({ students: pupils(2) })).backend);
    press('7');
    press('н', { code: 'KeyY' });
    await waitFor(() => { expect(cell(/Абрамов Егор, 16 сентября/).className).toContain('jg-refused'); });
    expect(await findSeriousViolations(container)).toEqual([]);
  });

  it('nor on «Мой день»', async () => {
    const lesson = { courseId: 7, date: '2025-09-16', lessonNumber: 3, startTime: '10:20', endTime: '11:05', subject: 'Алгебра', className: '7А', groupName: null, room: '21', topic: null, plannedTopic: 'Степень', status: 'partial', missing: ['topic'], canEnter: true } as const;
    const backend = fakeBackend({ 'journal.getMyDay': () => ({ date: '2025-09-16', courseIds: [7], dayNote: null, lessons: [lesson], unfinished: [lesson], unfinishedCount: 1 }) });
    const { container } = renderScreen(backend, <MyDayScreen date={undefined} onDateChange={() => undefined} onOpen={() => undefined} />);
    await screen.findByText('Не заполнено раньше: 1 урок');
    expect(await findSeriousViolations(container)).toEqual([]);
  });

  it('nor on the list of pages', async () => {
    const { container } = renderScreen(fakeBackend({ 'journal.listCourses': () => [aCourse(), aCourse({ id: 8, subject: 'Геометрия', canEnter: false })] }), <CourseListScreen onOpen={() => undefined} />);
    await screen.findByText('Геометрия');
    expect(await findSeriousViolations(container)).toEqual([]);
  });
});
