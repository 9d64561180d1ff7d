import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, waitFor } from '@testing-library/react';
import type { SessionInfo } from '@shared/contract/session-contract';
import type { BackendClient } from '@renderer/api/backend-client';
import { BackendProvider } from '@renderer/api/backend-context';
import { SessionProvider } from '@renderer/api/session-context';
import { JournalPageScreen, type JournalPageScreenProps } from '@renderer/features/journal';
import type { ReactNode } from 'react';

const SESSION: SessionInfo = {
  accountId: 1, staffId: 1, name: 'Иванова Мария Петровна', initials: 'Иванова М. П.', login: 'ivanova', roles: ['subjectTeacher'], mustChangePassword: false, rights: ['journal.enter'], previousLogin: null,
  school: { fullName: 'Школа № 1', shortName: 'Школа № 1', timeZone: 'Asia/Yekaterinburg' }, year: { id: 1, name: '2025/2026', startDate: '2025-09-01', endDate: '2026-05-31' },
  today: '2025-09-16', now: '2025-09-16T10:30:00', ownClasses: [],
  mustAcknowledge: false,
  idleLockMinutes: 10, otherPlaces: [], maintenance: null,
};

/** A screen inside everything it stands on. */
export function renderScreen(backend: BackendClient, children: ReactNode) {
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <MantineProvider env="test">
      <BackendProvider client={backend}>
        <SessionProvider session={SESSION}>
          <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
        </SessionProvider>
      </BackendProvider>
    </MantineProvider>,
  );
}

export async function renderPage(backend: BackendClient, props: Partial<JournalPageScreenProps> = {}) {
  const view = renderScreen(backend, <JournalPageScreen place={{ courseId: 7 }} onOpen={() => undefined} onPlaceChange={() => undefined} {...props} />);
  await waitFor(() => { if (!view.container.querySelector('.jp-form')) throw new Error('no page yet'); });
  return view;
}

/** A key pressed where the focus is. */
export function press(key: string, options: { code?: string; ctrlKey?: boolean; shiftKey?: boolean; altKey?: boolean } = {}): void {
  const code = options.code ?? (/^\d$/.test(key) ? `Digit${key}` : key);
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...options, code });
}

/** Cells by what a screen reader says. Asked of the DOM directly: searching by role takes seconds in a grid. */
function listCells(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[role=gridcell]')];
}

export function cell(label: RegExp): HTMLElement {
  const found = listCells().find((element) => label.test(element.getAttribute('aria-label') ?? ''));
  if (!found) throw new Error(`no cell ${label.source}`);
  return found;
}

/** Texts of one mark column, from the top. */
export function columnTexts(date: string): readonly string[] {
  return listCells().filter((element) => element.getAttribute('aria-label')?.includes(`, ${date}, `)).map((element) => element.textContent ?? '');
}

/** The line under the grid. */
export function statusLine(): string {
  return document.querySelector('.jr-status')?.textContent ?? '';
}

export function findButton(text: string): HTMLButtonElement | null {
  return [...document.querySelectorAll('button')].find((button) => button.textContent === text) ?? null;
}

export async function waitForButton(text: string): Promise<HTMLButtonElement> {
  return await waitFor(() => {
    const button = findButton(text);
    if (!button) throw new Error(`no button «${text}»`);
    return button;
  });
}
