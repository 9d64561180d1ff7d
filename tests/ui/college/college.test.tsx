import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProcessSchedule, ProgrammePlan, Programmes } from '@shared/contract/college-contract';
import { findSeriousViolations } from '../support/find-serious-violations';
import type { FakeAnswers } from '../support/fake-backend';
import { fill, renderApp } from '../support/render-app';
import { aSession } from '../support/school-data';
import { aPlan } from '../curriculum/plan-data';

beforeEach(() => { localStorage.clear(); });

const PROGRAMMES: Programmes = {
  isCollege: true, canEdit: true, yearStart: '2025-09-01',
  programmes: [{
    id: 3, version: 1, code: '15.01.05', name: 'Сварщик', kind: 'profession', qualification: null, base: 'basic', studyMonths: 22, closedFrom: null, plans: [{ id: 8, admissionYear: 2025 }], groups: [{ id: 1, name: '1С', studyYear: 1 }],
  }],
  groups: [{ id: 1, name: '1С', studyYear: 1, programmeId: 3 }, { id: 2, name: '2С', studyYear: 2, programmeId: null }],
};
const PLAN: ProgrammePlan = {
  id: 8, admissionYear: 2025, programme: { id: 3, code: '15.01.05', name: 'Сварщик', kind: 'profession', base: 'basic', studyMonths: 22, qualification: null },
  lines: [{ id: 5, version: 2, subjectId: 40, subject: 'Математика', cycle: 'Общеобразовательный цикл', indexCode: 'ОУД.01', cells: [{ semester: 1, hours: 68, attestation: null, hasCourseWork: false }, { semester: 2, hours: 92, attestation: null, hasCourseWork: false }] }],
  subjects: [{ id: 40, name: 'Математика' }, { id: 41, name: 'Черчение' }], norms: { source: 'порядок', mostExams: 8, mostCredits: 10 }, canEdit: true,
};
const WEEKS = ['2025-09-01', '2025-09-08', '2025-09-15', '2025-09-22'];
const group = (id: number, name: string) => ({ id, name, studyYear: id, programme: null, kinds: ['theory', 'theory', 'theory', 'vacation'] as const, versions: [0, 0, 0, 0] });
const SCHEDULE: ProcessSchedule = { yearName: '2025/2026', weeks: WEEKS, canEdit: true, groups: [group(1, '1С'), group(2, '2С')] };

function open(answers: FakeAnswers = {}) {
  return renderApp({ href: '/curriculum', session: aSession({ roles: ['deputy'] }), answers: { 'curriculum.getPlan': () => aPlan(), 'college.getProgrammes': () => PROGRAMMES, ...answers } });
}

describe('a college in the curriculum screen', { timeout: 60_000 }, () => {
  it('shows programmes, groups and the plan by semesters, and corrects a subject with its attestation', async () => {
    const { user, backend } = open({ 'college.getPlan': () => PLAN, 'college.getLastChange': () => null, 'college.saveLine': ({ edit }) => ({ ...PLAN.lines[0]!, ...edit, version: 3 }), 'college.setGroupProgramme': () => null });
    await user.click(await screen.findByRole('tab', { name: 'Программы' }));
    expect(await screen.findByText('1 год 10 месяцев')).toBeTruthy();
    expect(screen.getByText('набора 2025 года')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Программа группы 2С'), { target: { value: '3' } });
    await waitFor(() => { expect(backend.inputsOf('college.setGroupProgramme')).toEqual([{ classId: 2, programmeId: 3, seen: null }]); });
    await user.click(screen.getByRole('button', { name: 'План набора 2025: Сварщик' }));
    expect(await screen.findByText('Математика: в последнем семестре нет формы аттестации')).toBeTruthy();
    expect(await findSeriousViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Математика' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('2 семестр: аттестация'), { target: { value: 'exam' } });
    await fill('1 семестр: часов', '70');
    fireEvent.keyDown(window, { key: 'Enter', code: 'Enter', ctrlKey: true });
    await waitFor(() => { expect(backend.inputsOf('college.saveLine')).toHaveLength(1); });
    expect(backend.inputsOf('college.saveLine')[0]).toMatchObject({ planId: 8, lineId: 5, version: 2, edit: { cells: [{ semester: 1, hours: 70 }, { semester: 2, hours: 92, attestation: 'exam' }] } });
  });

  it('paints selected weeks by a letter, copies the line above and takes a stroke back', async () => {
    let schedule = SCHEDULE;
    const { user, backend } = open({
      'college.getSchedule': () => schedule,
      'college.setWeeks': ({ cells }) => {
        schedule = { ...schedule, groups: schedule.groups.map((one) => {
          const own = cells.filter(({ classId }) => classId === one.id);
          const at = (index: number) => own.find(({ weekStart }) => weekStart === WEEKS[index]);
          return { ...one, kinds: one.kinds.map((kind, index) => at(index)?.kind ?? kind), versions: one.versions.map((version, index) => (at(index) ? version + 1 : version)) };
        }) };
        return { schedule, refused: 0 };
      },
    });
    await user.click(await screen.findByRole('tab', { name: 'График учебного процесса' }));
    const grid = await screen.findByRole('grid', { name: 'График учебного процесса' });
    const signs = () => [0, 1].map((row) => [0, 1, 2, 3].map((column) => document.getElementById(`week-${row}-${column}`)?.textContent).join(''));
    const press = async (code: string, part: object = {}) => { fireEvent.keyDown(grid, { key: code, code, ...part }); await waitFor(() => { expect(screen.queryByText('Сохраняем…')).toBeNull(); }); };
    expect(signs()).toEqual(['ТТТК', 'ТТТК']);
    await press('ArrowRight');
    await press('ArrowRight', { shiftKey: true });
    await press('KeyF');
    expect(signs()).toEqual(['ТААК', 'ТТТК']);
    await press('ArrowDown');
    await press('KeyD', { ctrlKey: true });
    expect(signs()).toEqual(['ТААК', 'ТТАК']);
    await press('KeyZ', { ctrlKey: true });
    expect(signs()).toEqual(['ТААК', 'ТТТК']);
    expect(backend.inputsOf('college.setWeeks').at(-1)).toEqual({ cells: [{ classId: 2, weekStart: '2025-09-15', kind: 'theory', seen: 1 }] });
    await user.click(screen.getByRole('button', { name: /каникулы/ }));
    await waitFor(() => { expect(signs()).toEqual(['ТААК', 'ТТКК']); });
    expect(await findSeriousViolations()).toEqual([]);
  });
});
