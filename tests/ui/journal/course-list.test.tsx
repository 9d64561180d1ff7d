import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CourseListScreen } from '@renderer/features/journal';
import { fakeBackend } from '../support/fake-backend';
import { aCourse } from './support/a-page';
import { renderScreen } from './support/render-page';

const COURSES = [
  aCourse({ id: 1, classId: 101, className: '10А', grade: 10, canEnter: false, teachers: ['Ёлкина О. В.'] }),
  aCourse({ id: 2, subject: 'Геометрия' }),
  aCourse({ id: 3 }),
  aCourse({ id: 4, subject: 'Английский язык', groupName: 'группа 2' }),
];

describe('the list of pages', () => {
  it('groups pages by class in school order, subjects by the Russian alphabet', async () => {
    const { container } = renderScreen(fakeBackend({ 'journal.listCourses': () => COURSES }), <CourseListScreen onOpen={() => undefined} />);
    await screen.findByText('Геометрия');
    expect([...container.querySelectorAll('h2')].map((head) => head.textContent)).toEqual(['7А', '10А']);
    expect([...container.querySelectorAll('.jc-link')].map((link) => link.textContent)).toEqual(['Алгебра', 'Английский языкгруппа 2', 'Геометрия', 'АлгебраЁлкина О. В.']);
  });

  it('filters as one types and opens the first page left with Enter', async () => {
    const onOpen = vi.fn();
    renderScreen(fakeBackend({ 'journal.listCourses': () => COURSES }), <CourseListScreen onOpen={onOpen} />);
    await screen.findByText('Геометрия');
    const filter = screen.getByRole('textbox', { name: 'Отбор страниц журнала' });
    fireEvent.change(filter, { target: { value: 'елкина алг' } });
    expect(screen.queryByText('Геометрия')).toBeNull();
    fireEvent.keyDown(filter, { key: 'Enter' });
    expect(onOpen).toHaveBeenCalledWith({ courseId: 1 });
  });

  it('can leave only the own pages', async () => {
    renderScreen(fakeBackend({ 'journal.listCourses': () => COURSES }), <CourseListScreen onOpen={() => undefined} />);
    fireEvent.click(await screen.findByLabelText('Только мои'));
    expect(screen.queryByText('Ёлкина О. В.')).toBeNull();
    expect(screen.getByText('3 страницы')).toBeTruthy();
  });
});
