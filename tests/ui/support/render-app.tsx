import { configure, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { watchActivity } from '@renderer/api/activity';
import type { PdfFile, Shell } from '@renderer/api/shell';
import { App } from '@renderer/app/app';
import { OpenPdfContext } from '@renderer/components/pdf/open-pdf-context';
import type { SessionInfo } from '@shared/contract/session-contract';
import { aPdf } from './a-pdf';
import { fakeBackend, type FakeAnswers, type FakeBackend } from './fake-backend';
import { aSession, aStorage } from './school-data';

// The whole program is a large tree: asking every element whether it is hidden takes most of a test's time.
configure({ defaultHidden: true, asyncUtilTimeout: 8_000 });

export type FakeShell = Shell & { readonly saved: PdfFile[]; readonly printed: PdfFile[]; readonly opened: string[] };

export function fakeShell(part: Partial<Shell> = {}): FakeShell {
  const saved: PdfFile[] = [];
  const printed: PdfFile[] = [];
  const opened: string[] = [];
  return {
    saved, printed, opened,
    chooseFolder: () => Promise.resolve('S:\\Школа'),
    savePdf: (file) => { saved.push(file); return Promise.resolve(`C:\\${file.fileName}`); },
    openSaved: (path) => { opened.push(path); return Promise.resolve(); },
    printPdf: (file) => { printed.push(file); return Promise.resolve(true); },
    setZoomFactor: () => undefined,
    ...part,
  };
}

type Options = { readonly session?: SessionInfo | null; readonly href?: string; readonly answers?: FakeAnswers; readonly shell?: FakeShell };

/** The whole program as a person meets it, at an address, over a fake backend. */
export function renderApp({ session = aSession(), href = '/', answers = {}, shell = fakeShell() }: Options = {}) {
  window.location.hash = `#${href}`;
  const backend: FakeBackend = fakeBackend({
    'storage.getState': () => aStorage(),
    'session.get': () => session,
    'session.logout': () => null,
    'school.listClasses': () => [],
    'journal.listCourses': () => [],
    'exchange.listImports': () => [],
    'backup.listAlarms': () => [],
    'college.getProgrammes': () => ({ isCollege: false, canEdit: false, yearStart: '2025-09-01', programmes: [], groups: [] }),
    'system.listTasks': () => [],
    'system.getHealth': () => [],
    'workplace.getState': () => ({ link: { state: 'holding', holder: 'КАБ-1', since: '2025-12-10T01:00:00.000Z' }, outbox: { waiting: 0, refused: 0 } }),
    'workplace.listOutbox': () => [],
    ...answers,
  });
  const { client, activity } = watchActivity(backend, () => new Date());
  const { container } = render(
    <OpenPdfContext value={() => Promise.resolve(aPdf(92))}>
      <App backend={client} activity={activity} shell={shell} />
    </OpenPdfContext>,
  );
  return { backend, shell, container, user: userEvent.setup({ delay: null }) };
}

export function anXlsx(name = 'school.xlsx'): File {
  return new File([new Uint8Array([80, 75, 3, 4])], name);
}

/** Puts a whole text into a field at once; typing letter by letter is for tests about keys. */
export async function fill(label: string | RegExp, text: string): Promise<void> {
  fireEvent.change(await screen.findByLabelText(label), { target: { value: text } });
}
