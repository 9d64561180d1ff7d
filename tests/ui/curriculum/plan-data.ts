import type { PlanCell, PlanMatrix } from '@shared/contract/curriculum-contract';

export function aPlanCell(part: Partial<PlanCell> = {}): PlanCell {
  return { classId: 71, subjectId: 1, hours: 3, line: { id: 1, version: 1 }, dateFrom: null, next: null, lastLesson: null, ...part };
}

/** 7А, 7Б, 10А; algebra and English federal, robotics of the school, talks extra-curricular. */
export function aPlan(part: Partial<PlanMatrix> = {}): PlanMatrix {
  return {
    yearName: '2025/2026', yearStart: '2025-09-01', yearEnd: '2026-05-26', date: '2025-09-01', canEdit: true,
    norms: { source: 'СанПиН 1.2.3685-21, таблица 6.6', validFrom: '2021-03-01', validTo: '2027-03-01' },
    classes: [
      { id: 71, name: '7А', grade: 7, profile: null, weekDays: 5, norm: 4, weeks: 34 },
      { id: 72, name: '7Б', grade: 7, profile: null, weekDays: 5, norm: 4, weeks: 34 },
      { id: 101, name: '10А', grade: 10, profile: 'технологический', weekDays: 6, norm: 37, weeks: 34 },
    ],
    subjects: [
      { id: 1, name: 'Алгебра', shortName: 'Алгебра', area: 'Математика', component: 'federal' },
      { id: 2, name: 'Английский язык', shortName: 'Англ.', area: null, component: 'federal' },
      { id: 3, name: 'Робототехника', shortName: 'Робот.', area: null, component: 'school' },
      { id: 4, name: 'Разговоры о важном', shortName: 'РоВ', area: null, component: 'extracurricular' },
    ],
    cells: [aPlanCell(), aPlanCell({ classId: 72, line: { id: 2, version: 4 } }), aPlanCell({ subjectId: 2, hours: 1.5, line: { id: 3, version: 1 } }), aPlanCell({ subjectId: 4, hours: 1, line: { id: 5, version: 1 } })],
    ...part,
  };
}
