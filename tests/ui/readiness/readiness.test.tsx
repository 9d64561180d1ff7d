import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ApprovalCard, Board, BoardLine, Quality } from '@shared/contract/readiness-contract';
import { findSeriousViolations } from '../support/find-serious-violations';
import type { FakeAnswers } from '../support/fake-backend';
import { fill, renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';

beforeEach(() => { localStorage.clear(); sessionStorage.clear(); });

function aLine(part: Partial<BoardLine> = {}): BoardLine {
  return {
    section: 'classes', version: 1, kind: 'counted', state: 'inWork', isOverdue: true, percent: 96, done: 30, total: 31, defects: [{ code: 'classWithoutTeacher', count: 1, names: ['7Б'] }],
    owner: 'sysadmin', dueDate: '2025-09-05', isOwnDueDate: false, isNeeded: true, decision: null, checkedAt: null, checkedBy: null, ...part,
  };
}

const streams = aLine({ section: 'streams', version: 0, kind: 'optional', state: 'undecided', percent: null, done: 0, total: 0, defects: [] });
const ready = aLine({ section: 'rooms', state: 'ready', isOverdue: false, percent: 100, done: 40, total: 40, defects: [] });
const board: Board = { yearName: '2025/2026', dueDate: '2025-09-05', lines: [aLine(), streams, ready] };
const quality: Quality = {
  defects: [
    { kind: 'pupilWithoutGuardian', what: 'Денисов Олег', detail: '7Б', personId: 12, classId: null, courseId: null },
    { kind: 'entryWithoutRoom', what: '7Б Алгебра', detail: 'пн, 2-й урок', personId: null, classId: null, courseId: 5 },
  ],
  isWeekly: true, isCheckedThisWeek: false, checks: [], missedWeeks: ['2025-12-01', '2025-11-24'],
};
const submitted: ApprovalCard = {
  kind: 'timetable', versionId: 4, title: 'Расписание', detail: '«Основное», с 01.09.2025', state: 'submitted', id: 8, version: 1, isEmpty: false, submittedAt: '2025-08-28T03:00:00.000Z', submittedBy: 'Зайцева Е. Ю.',
  decidedAt: null, decidedBy: null, approvedOn: null, orderNumber: null, remark: null,
};

function open(tab: string, roles: Parameters<typeof aSession>[0], answers: FakeAnswers = {}) {
  return renderApp({
    href: `/readiness?tab=${tab}`, session: aSession(roles),
    answers: { 'readiness.getBoard': () => board, 'readiness.getQuality': () => quality, 'readiness.listApprovals': () => ({ dueDate: '2025-09-01', isOverdue: true, items: [submitted] }), ...answers },
  });
}

describe('readiness', { timeout: 60_000 }, () => {
  it('shows what is missing with a way to mend it; the director signs what is ready', async () => {
    const { user, backend } = open('sections', { roles: ['director'] }, { 'readiness.signSection': () => aLine({ state: 'checked' }) });
    expect(await screen.findByText(/Нет классного руководителя: 7Б/)).toBeTruthy();
    expect(screen.getByText(/готово 1 из 3, срок по регламенту 05.09.2025, просрочено 2/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Классы' }).getAttribute('href')).toBe('#/directories?tab=classes');
    const sign = screen.getAllByRole('button', { name: /^Проверено: / });
    expect(sign).toHaveLength(1);
    await user.click(sign[0] as HTMLElement);
    expect(backend.inputsOf('readiness.signSection')).toEqual([{ section: 'rooms', version: 1, isChecked: true }]);
    expect(await findSeriousViolations()).toEqual([]);
  });

  it('lets the deputy say that a section is not needed, with the reason', async () => {
    const { user, backend } = open('sections', { roles: ['deputy'] }, { 'readiness.saveSection': () => streams });
    await user.click(await screen.findByRole('button', { name: 'Настроить: Учебные группы и потоки' }));
    await user.click(await screen.findByLabelText('раздел не требуется'));
    await fill('Почему не требуется', 'Потоков в школе нет');
    await user.click(screen.getByRole('button', { name: 'Сохранить' }));
    await waitFor(() => { expect(screen.queryByRole('dialog')).toBeNull(); });
    expect(backend.inputsOf('readiness.saveSection')).toEqual([{ section: 'streams', version: 0, edit: { isNeeded: false, decision: 'Потоков в школе нет', owner: 'sysadmin', dueDate: null } }]);
  });

  it('lists defects of the data, narrowed by words; the administrator marks the week as checked', async () => {
    const { user, backend } = open('quality', { roles: ['sysadmin'] }, { 'readiness.noteQualityCheck': () => ({ at: '2025-12-10T03:30:00.000Z', author: 'Лебедев П. А.', defectCount: 2 }) });
    expect(await screen.findByText(/Пропущены недели с: 01.12.2025, 24.11.2025/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Открыть карточку' }).getAttribute('href')).toBe('#/people/students/12');
    await fill('Отбор недостатков', 'алгебра');
    expect(screen.queryByText('Денисов Олег')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Данные проверены' }));
    expect(backend.inputsOf('readiness.noteQualityCheck')).toEqual([{ seenCount: 2 }]);
    expect(await findSeriousViolations()).toEqual([]);
  });

  it('wants a remark before the director returns a timetable', async () => {
    const { user, backend } = open('approval', { roles: ['director'] }, { 'readiness.decideApproval': () => submitted });
    await user.click(await screen.findByRole('button', { name: 'Решить…' }));
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Утвердить' })).disabled).toBe(true);
    await user.click(screen.getByLabelText('вернуть с замечанием'));
    await fill('Что исправить', 'Окно у 7А в пятницу');
    await user.click(screen.getByRole('button', { name: 'Вернуть с замечанием' }));
    expect(backend.inputsOf('readiness.decideApproval')).toEqual([{ id: 8, version: 1, decision: 'returned', approvedOn: null, orderNumber: null, remark: 'Окно у 7А в пятницу' }]);
    expect(screen.queryByRole('button', { name: 'Представить директору' })).toBeNull();
  });
});
