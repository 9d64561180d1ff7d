import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProgrammeCard, ProgrammeList, ProgrammeRow, WorkProgramme } from '@shared/contract/work-programme-contract';
import { findSeriousViolations } from '../support/find-serious-violations';
import type { FakeAnswers } from '../support/fake-backend';
import { fill, renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); });

function aProgramme(part: Partial<WorkProgramme> = {}): WorkProgramme {
  return {
    id: 5, version: 1, edition: '2025 год', approvedOn: null, approvedBy: null, classId: null, fileName: 'Алгебра 7.pdf', size: 234_567, storedAt: '2025-08-26T03:12:00.000Z', storedBy: 'Иванова М. П.',
    withdrawnAt: null, withdrawalReason: null, ...part,
  };
}

function aRow(part: Partial<ProgrammeRow> = {}): ProgrammeRow {
  return { courseId: 7, className: '7А', subject: 'Алгебра', grade: 7, classes: [{ id: 1, name: '7А' }, { id: 2, name: '7Б' }], teachers: ['Иванова М. П.'], current: null, earlier: [], canEdit: true, ...part };
}

function open(list: Partial<ProgrammeList>, answers: FakeAnswers = {}, role: 'subjectTeacher' | 'deputy' = 'subjectTeacher') {
  return renderApp({
    href: '/plans?tab=programmes', session: aSession({ roles: [role] }),
    answers: { 'workProgramme.list': () => ({ rows: [], dueDate: '2025-08-27', today: '2025-09-10', canApprove: role === 'deputy', ...list }), ...answers },
  });
}

describe('work programmes', { timeout: 60_000 }, () => {
  it('tells which programmes are missing after the date and takes a file with its edition', async () => {
    const { user, backend } = open({ rows: [aRow(), aRow({ courseId: 8, subject: 'Химия', grade: 8, current: aProgramme({ id: 9, approvedOn: '2025-08-28' }) })] }, { 'workProgramme.attach': () => null });
    expect(await screen.findByText(/Срок сдачи рабочих программ прошёл 27\.08\.2025\. Нет файлов: 1 из 2/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Показать, каких нет' }));
    expect(screen.queryByText('Химия')).toBeNull();
    await user.click(screen.getByRole('button', { name: /Приложить программу: Алгебра/ }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText(/Выберите файл/), { target: { files: [new File(['%PDF-1.7'], 'Алгебра.pdf')] } });
    await within(dialog).findByText('Алгебра.pdf');
    expect(within(dialog).getByRole('button', { name: 'Приложить' }).hasAttribute('disabled')).toBe(true);
    await fill(/^Редакция/, '2025 год');
    await user.click(within(dialog).getByRole('radio', { name: 'Только для 7А' }));
    fireEvent.keyDown(window, { key: 'Enter', code: 'Enter', ctrlKey: true });
    await waitFor(() => { expect(screen.queryByRole('dialog')).toBeNull(); });
    expect(backend.inputsOf('workProgramme.attach')).toMatchObject([{ courseId: 7, reach: 'class', edit: { edition: '2025 год', approvedOn: null }, file: { name: 'Алгебра.pdf' } }]);
    expect(await findSeriousViolations()).toEqual([]);
  });

  it('lets the deputy save the file and write down the approval, but not change the edition', async () => {
    const card: ProgrammeCard = { ...aProgramme(), lastChange: { at: '2025-08-26T03:12:00.000Z', author: 'Иванова М. П.' } };
    const { user, backend, shell } = open({ rows: [aRow({ current: card, canEdit: false, earlier: [aProgramme({ id: 4, edition: '2024 год' })] })] }, {
      'workProgramme.get': () => card, 'workProgramme.approve': () => ({ ...card, version: 2 }), 'workProgramme.read': () => ({ fileName: 'Алгебра 7.pdf', bytes: new Uint8Array([37, 80, 68, 70]) }),
    }, 'deputy');
    await user.click(await screen.findByRole('button', { name: 'Алгебра 7.pdf' }));
    const dialog = await screen.findByRole('dialog', { name: /Рабочая программа: Алгебра/ });
    await user.click(await within(dialog).findByRole('button', { name: 'Сохранить файл…' }));
    expect(await within(dialog).findByText('Сохранено: C:\\Алгебра 7.pdf')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Открыть' }));
    expect(shell.opened).toEqual(['C:\\Алгебра 7.pdf']);
    expect(within(dialog).getByLabelText<HTMLInputElement>('Редакция').disabled).toBe(true);
    await fill('Утверждена', '28.08.2025');
    await fill('Чем утверждена', 'приказ № 112');
    fireEvent.keyDown(window, { key: 'Enter', code: 'Enter', ctrlKey: true });
    await waitFor(() => { expect(screen.queryByRole('dialog')).toBeNull(); });
    expect(backend.inputsOf('workProgramme.approve')).toEqual([{ courseId: 7, programmeId: 5, version: 1, approvedOn: '2025-08-28', approvedBy: 'приказ № 112' }]);
  });
});
