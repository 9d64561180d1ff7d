import { useState } from 'react';
import type { PromotionPlanInput, PromotionState } from '@shared/contract/promotion-contract';

export type Target = { readonly grade: number; readonly letter: string };
export type PromotionDraft = {
  readonly plan: PromotionPlanInput;
  readonly change: (part: Partial<PromotionPlanInput>) => void;
  readonly setClass: (classId: number, target: Target | null) => void;
  readonly setPupils: (studentIds: readonly number[], target: Target | null | undefined) => void;
};

/** The plan as the school usually goes, and what the person has changed in it. `undefined` for a pupil: with the class. */
export function usePromotionPlan(state: PromotionState, today: string): PromotionDraft {
  const [plan, setPlan] = useState<PromotionPlanInput>(() => ({
    year: { name: state.proposedYear.name, startDate: state.proposedYear.startDate, endDate: state.proposedYear.endDate },
    order: { number: '', date: today },
    graduationOrder: { number: '', date: today },
    leavingDate: state.leavingDate,
    classes: state.classes.map(({ classId, proposed }) => ({ classId, target: proposed })),
    pupils: [],
    newClasses: state.classes.filter(({ grade }) => grade === 1).map(({ letter }) => ({ grade: 1, letter })),
    copyTeachers: true,
    copyCourses: true,
    copyGroups: true,
    copyPlans: true,
  }));
  const change = (part: Partial<PromotionPlanInput>) => { setPlan((before) => ({ ...before, ...part })); };
  return {
    plan, change,
    setClass: (classId, target) => { change({ classes: plan.classes.map((one) => (one.classId === classId ? { classId, target } : one)) }); },
    setPupils: (studentIds, target) => {
      const others = plan.pupils.filter(({ studentId }) => !studentIds.includes(studentId));
      change({ pupils: target === undefined ? others : [...others, ...studentIds.map((studentId) => ({ studentId, target }))] });
    },
  };
}

/** «8А» → grade and letter; null for «выпуск», undefined while it is neither. */
export function parseTarget(text: string): Target | null | undefined {
  if (text.trim() === '' || text.trim() === '—') return null;
  const match = /^(\d{1,2})\s*[«"]?\s*(\p{L}{1,3})\s*[»"]?$/u.exec(text.trim());
  const grade = Number(match?.[1]);
  return match && grade >= 1 && grade <= 11 ? { grade, letter: (match[2] ?? '').toUpperCase() } : undefined;
}

export function formatTarget(target: Target | null): string {
  return target === null ? '' : `${target.grade}${target.letter}`;
}
