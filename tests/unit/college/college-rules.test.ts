import { expect, it } from 'vitest';
import {
  checkSemesterPlan, countSemesters, findPlanOfGroup, findProgrammeProblems, formatEnding, formatStudyTerm, listWeeks, proposeWeekKind, sumSemesters, type SemesterCell,
} from '@shared/domain/college';

const cell = (semester: number, hours: number, attestation: SemesterCell['attestation'] = null, hasCourseWork = false): SemesterCell => ({ semester, hours, attestation, hasCourseWork });
const NORMS = { source: 'порядок', mostExams: 2, mostCredits: 1 };

it('reads the kind of a programme out of its code', () => {
  expect(findProgrammeProblems({ code: '15.01.05', name: 'Сварщик', kind: 'profession' })).toEqual([]);
  expect(findProgrammeProblems({ code: '15.01.05', name: 'Сварщик', kind: 'specialty' })).toEqual(['kindOfCode']);
  expect(findProgrammeProblems({ code: '15.1.5', name: ' ', kind: 'specialty' })).toEqual(['badCode', 'noName']);
});

it('tells the term of study and how many semesters it has', () => {
  expect([10, 22, 34, 46, 12].map((months) => [formatStudyTerm(months), countSemesters(months)])).toEqual([
    ['10 месяцев', 2], ['1 год 10 месяцев', 4], ['2 года 10 месяцев', 6], ['3 года 10 месяцев', 8], ['1 год', 2],
  ]);
});

it('finds the plan of the year in which a group came, or the last one before', () => {
  const plans = [{ admissionYear: 2023 }, { admissionYear: 2025 }];
  expect([1, 2, 3, 4].map((studyYear) => findPlanOfGroup(plans, '2025-09-01', studyYear)?.admissionYear)).toEqual([2025, 2023, 2023, undefined]);
});

it('adds up the semesters of a plan and tells what the rules of education say of it', () => {
  const lines = [{ cells: [cell(1, 72), cell(2, 90, 'exam', true)] }, { cells: [cell(1, 36, 'exam'), cell(2, 0, 'credit')] }, { cells: [cell(1, 40, 'gradedCredit'), cell(3, 20)] }, { cells: [cell(2, 30, 'exam')] }];
  expect(sumSemesters(lines, 4).slice(0, 2)).toEqual([{ semester: 1, hours: 148, exams: 1, credits: 1, courseWorks: 0 }, { semester: 2, hours: 120, exams: 2, credits: 1, courseWorks: 1 }]);
  expect(checkSemesterPlan(lines, 4, NORMS)).toEqual([
    { code: 'endsWithoutHours', line: 1, semester: 2 }, { code: 'noAttestation', line: 2 }, { code: 'tooManyExams', studyYear: 1, count: 3, most: 2 }, { code: 'tooManyCredits', studyYear: 1, count: 2, most: 1 },
  ]);
  expect([formatEnding(cell(1, 1, 'exam', true)), formatEnding(cell(1, 1, null, true)), formatEnding(cell(1, 1))]).toEqual(['Э, КР', 'КР', '']);
});

it('lists the 52 weeks of a school year and takes those outside of the study periods for vacations', () => {
  const weeks = listWeeks('2025-09-01');
  expect([weeks.length, weeks[0], weeks[51]]).toEqual([52, '2025-09-01', '2026-08-24']);
  expect(listWeeks('2026-09-01')[0]).toBe('2026-08-31');
  const periods = [{ startDate: '2025-09-01', endDate: '2025-12-27' }, { startDate: '2026-01-12', endDate: '2026-06-27' }];
  expect(['2025-12-22', '2025-12-29', '2026-01-05', '2026-01-12', '2026-06-29'].map((week) => proposeWeekKind(week, periods))).toEqual(['theory', 'vacation', 'vacation', 'theory', 'vacation']);
});
