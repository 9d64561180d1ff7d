import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aLesson, aPage } from './support/a-page';
import { fakeJournal } from './support/fake-journal';
import { press, renderPage } from './support/render-page';

beforeEach(() => { localStorage.clear(); });

describe('the focus of a journal page', () => {
  // A cell that lost its tabindex for a moment lost the focus with it, and typing went nowhere.
  it('stays on its cell when columns are added around it', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend);
    const active = document.activeElement as HTMLElement;
    const removeAttribute = vi.spyOn(active, 'removeAttribute');
    journal.backend.answer({ 'journal.getPage': () => aPage({ lessons: [aLesson('2025-09-04'), aLesson('2025-09-09'), aLesson('2025-09-12'), aLesson('2025-09-16')] }) });
    journal.backend.emit({ kind: 'coursesChanged', courseIds: [7] });
    await waitFor(() => { expect(document.querySelectorAll('.jg-dates th')).toHaveLength(4); });
    expect(document.activeElement).toBe(active);
    expect(active.getAttribute('aria-label')).toContain('16 сентября');
    expect(removeAttribute).not.toHaveBeenCalledWith('tabindex');
  });

  it('comes back to the cell from a dialog', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend);
    press('?', { code: 'Slash', shiftKey: true });
    fireEvent.keyDown(await screen.findByRole('dialog'), { key: 'Escape', code: 'Escape' });
    await waitFor(() => { expect(document.activeElement?.getAttribute('aria-label')).toContain('Абрамов Егор, 16 сентября'); });
  });

  it('goes to a hidden field with the selection for the length of Ctrl+C', async () => {
    const journal = fakeJournal(aPage());
    await renderPage(journal.backend);
    press('5');
    press('4');
    press('ArrowUp');
    press('ArrowUp', { shiftKey: true });
    press('с', { code: 'KeyC', ctrlKey: true });
    const field = document.activeElement as HTMLTextAreaElement;
    expect([field.tagName, field.value.replace(/\r/g, ''), field.selectionEnd]).toEqual(['TEXTAREA', '5\n4', field.value.length]);
    await waitFor(() => { expect(document.activeElement?.getAttribute('aria-label')).toContain('Абрамов Егор'); });
  });
});
