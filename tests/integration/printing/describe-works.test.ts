import { expect, it } from 'vitest';
import { WORK_TYPES, type WorkTypeInfo } from '@shared/domain/journal';
import type { YearLesson } from '@main/features/printing/class-year';
import { describeWorks, listColumnWorks } from '@main/features/printing/describe-works';

const own: WorkTypeInfo = { code: 'own1', name: 'Чтение вслух', letter: 'Чт', needsNumber: false, needsTopic: true, needsHours: false, isMonitoring: false, termKind: 'lesson', weightPercent: 100, ordinal: 500, closedFrom: '2025-10-01' };
const types = [...WORK_TYPES.map((type) => (type.code === 'control' ? { ...type, name: 'Контрольная' } : type)), own];

function aLesson(...columns: (readonly [workType: string, title?: string])[]): YearLesson {
  return {
    id: 1, date: '2025-12-10', lessonNumber: 3, teacherId: null, teacher: null, topic: 'Дроби', homework: null, noHomework: false, hours: 2, notes: [], absences: new Map(),
    columns: columns.map(([workType, title]) => ({ workType, title: title ?? null, marks: new Map() })),
  };
}

it('prints works by the list of the school, with number, topic and hours where they have them', () => {
  const lesson = aLesson(['answer'], ['control', '№ 2 «Дроби»'], ['own1'], ['own1'], ['excursion'], ['unspecified']);
  expect(describeWorks(lesson, types)).toBe('Контрольная № 2 «Дроби», Чтение вслух, Экскурсия (2 ч)');
  expect(listColumnWorks(lesson, types).map(({ letter }) => letter)).toEqual(['', 'К', 'Чт', 'Чт', 'Э', '–']);
});

it('prints a kind of work that no list has any more as one that was not said', () => {
  expect(describeWorks(aLesson(['own9']), types)).toBe('');
  expect(listColumnWorks(aLesson(['own9']), types)).toEqual([{ letter: '–', workTypeName: 'Не указан' }]);
});
