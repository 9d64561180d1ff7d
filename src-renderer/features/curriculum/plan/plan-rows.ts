import type { PlanCell, PlanClass, PlanMatrix, PlanSubject } from '@shared/contract/curriculum-contract';
import { sumPlan, type PlanSum } from '@shared/domain/curriculum';

/** Levels of a school as its papers name them. */
export const LEVELS = [
  { value: 'all', label: 'Все', from: 1, to: 12 },
  { value: 'primary', label: '1–4', from: 1, to: 4 },
  { value: 'basic', label: '5–9', from: 5, to: 9 },
  { value: 'secondary', label: '10–11', from: 10, to: 12 },
] as const;
export type Level = (typeof LEVELS)[number]['value'];

export function findClasses<Row extends Pick<PlanClass, 'grade'>>(classes: readonly Row[], level: Level): readonly Row[] {
  const { from, to } = LEVELS.find((one) => one.value === level) ?? LEVELS[0];
  return classes.filter(({ grade }) => from <= grade && grade <= to);
}

export type PlanRow = { readonly kind: 'subject'; readonly subject: PlanSubject; readonly index: number } | { readonly kind: 'head'; readonly title: string; readonly isPart: boolean };

export const PART_TITLES: Readonly<Record<PlanSubject['component'], string>> = {
  federal: 'Обязательная часть',
  school: 'Часть, формируемая участниками образовательных отношений',
  extracurricular: 'Внеурочная деятельность',
};
const PARTS = ['federal', 'school', 'extracurricular'] as const;

/** Rows of the matrix: parts, areas inside them, subjects; `index` counts the subjects from the top. */
export function listRows(subjects: readonly PlanSubject[]): readonly PlanRow[] {
  const rows: PlanRow[] = [];
  let index = 0;
  for (const part of PARTS) {
    const ofPart = subjects.filter((subject) => subject.component === part);
    if (ofPart.length === 0) continue;
    rows.push({ kind: 'head', title: PART_TITLES[part], isPart: true });
    const areas = [...new Set(ofPart.map((subject) => subject.area))];
    for (const area of areas) {
      if (area !== null) rows.push({ kind: 'head', title: area, isPart: false });
      for (const subject of ofPart.filter((one) => one.area === area)) {
        rows.push({ kind: 'subject', subject, index });
        index += 1;
      }
    }
  }
  return rows;
}

export const cellKey = (subjectId: number, classId: number): string => `${subjectId}:${classId}`;

export function indexCells(cells: readonly PlanCell[]): ReadonlyMap<string, PlanCell> {
  return new Map(cells.map((cell) => [cellKey(cell.subjectId, cell.classId), cell]));
}

/** Subjects to show: those with hours in a shown class, or all. */
export function findSubjects(plan: Pick<PlanMatrix, 'subjects' | 'cells'>, classes: readonly PlanClass[], isAll: boolean): readonly PlanSubject[] {
  if (isAll) return plan.subjects;
  const shown = new Set(classes.map((row) => row.id));
  const used = new Set(plan.cells.filter((cell) => shown.has(cell.classId) && (cell.hours > 0 || cell.next !== null)).map((cell) => cell.subjectId));
  return plan.subjects.filter((subject) => used.has(subject.id));
}

export function sumClass(plan: Pick<PlanMatrix, 'subjects'>, cells: ReadonlyMap<string, PlanCell>, classId: number): PlanSum {
  const own = plan.subjects.flatMap((subject) => cells.get(cellKey(subject.id, classId)) ?? []);
  return sumPlan(own, new Map(plan.subjects.map((subject) => [subject.id, subject.component])));
}
