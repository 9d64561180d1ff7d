import type { LoadPage, LoadPlan, PlanSubject, TeachingLoad } from '@shared/contract/curriculum-contract';
import { isInForce } from '@shared/domain/curriculum';
import { compareRussian } from '@shared/lib/russian-order';

/** Hours of one teacher in one subject and class; several pages where there are subgroups. */
export type LoadCell = { readonly hours: number; readonly pages: readonly LoadPage[] };

/** One line of the matrix: a teacher's subject across the classes. `staffId` null = pages without a teacher. */
export type LoadLine = {
  readonly key: string;
  readonly staffId: number | null;
  readonly name: string;
  readonly subject: PlanSubject;
  readonly cells: ReadonlyMap<number, LoadCell>;
  readonly hours: number;
  /** Of all the teacher's subjects, on the first of the lines. */
  readonly total: number | null;
};

type Slot = { readonly staffId: number | null; readonly name: string; readonly pages: LoadPage[]; readonly subjectId: number };

/** Teachers in alphabetical order, each with a line per subject; pages without a teacher first. */
export function listLoadLines(load: TeachingLoad): readonly LoadLine[] {
  const slots = new Map<string, Slot>();
  for (const page of load.pages) {
    const present = page.teachers.filter((span) => isInForce(span, load.date));
    for (const { staffId, name } of present.length > 0 ? present : [{ staffId: null, name: 'Без учителя' }]) {
      const key = `${String(staffId)}:${page.subjectId}`;
      const slot = slots.get(key) ?? { staffId, name, pages: [], subjectId: page.subjectId };
      slot.pages.push(page);
      slots.set(key, slot);
    }
  }
  const order = new Map(load.subjects.map((subject, index) => [subject.id, index]));
  const sorted = [...slots.values()].sort((left, right) => compareSlots(left, right) || (order.get(left.subjectId) ?? 0) - (order.get(right.subjectId) ?? 0));
  const totals = new Map<number | null, number>();
  for (const { staffId, pages } of sorted) totals.set(staffId, (totals.get(staffId) ?? 0) + sumHours(pages));
  return sorted.flatMap((slot, index): readonly LoadLine[] => {
    const subject = load.subjects.find(({ id }) => id === slot.subjectId);
    if (!subject) return [];
    const isFirst = sorted[index - 1]?.staffId !== slot.staffId || index === 0;
    return [{ key: `${String(slot.staffId)}:${slot.subjectId}`, staffId: slot.staffId, name: slot.name, subject, cells: groupByClass(slot.pages), hours: sumHours(slot.pages), total: isFirst ? (totals.get(slot.staffId) ?? 0) : null }];
  });
}

function compareSlots(left: Slot, right: Slot): number {
  if (left.staffId === right.staffId) return 0;
  if (left.staffId === null || right.staffId === null) return left.staffId === null ? -1 : 1;
  return compareRussian(left.name, right.name) || left.staffId - right.staffId;
}

/** A stream counts once for its teacher, in its home class. */
function groupByClass(pages: readonly LoadPage[]): ReadonlyMap<number, LoadCell> {
  const cells = new Map<number, LoadCell>();
  for (const page of pages) {
    const known = cells.get(page.classId);
    cells.set(page.classId, { hours: (known?.hours ?? 0) + page.hours, pages: [...(known?.pages ?? []), page] });
  }
  return cells;
}

function sumHours(pages: readonly LoadPage[]): number {
  return pages.reduce((sum, page) => sum + page.hours, 0);
}

/** Rows of what does not agree with the plan, by subject. */
export type BalanceLine = { readonly subject: PlanSubject; readonly cells: ReadonlyMap<number, LoadPlan>; readonly uncovered: number; readonly doubled: number };

export function listBalance(load: Pick<TeachingLoad, 'subjects' | 'plan'>, classIds: ReadonlySet<number>): readonly BalanceLine[] {
  return load.subjects.flatMap((subject) => {
    const wrong = load.plan.filter((row) => row.subjectId === subject.id && classIds.has(row.classId) && (row.uncovered > 0 || row.doubled > 0));
    if (wrong.length === 0) return [];
    const sum = (pick: (row: LoadPlan) => number): number => wrong.reduce((total, row) => total + pick(row), 0);
    return [{ subject, cells: new Map(wrong.map((row) => [row.classId, row])), uncovered: sum((row) => row.uncovered), doubled: sum((row) => row.doubled) }];
  });
}
