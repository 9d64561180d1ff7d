import { useMemo, useState } from 'react';
import type { PlanCard } from '@shared/contract/lesson-plan-contract';
import {
  applyReplan, findLineFacts, findShortage, formatSlotKey, listFreeSlots, listReplanOffers, type LessonSlot, type LostCause, type LostLesson, type Replan, type ReplanOffer, type ReplanStep,
} from '@shared/domain/lesson-plan';

export type ReplanState = {
  /** Not counted as lost before. */
  readonly lost: readonly LostLesson[];
  readonly addLost: (slots: readonly LessonSlot[], cause: LostCause) => void;
  readonly removeLost: (slot: LessonSlot) => void;
  readonly offers: readonly ReplanOffer[];
  readonly isChosen: (step: ReplanStep) => boolean;
  /** Another chosen step has to do with the same topic. */
  readonly isBarred: (step: ReplanStep) => boolean;
  readonly toggle: (step: ReplanStep) => void;
  readonly chooseSuggested: () => void;
  readonly steps: readonly ReplanStep[];
  /** Hours without a lesson before anything is chosen, and after. */
  readonly shortage: number;
  readonly result: Replan;
};

const keyOf = (step: ReplanStep): string => `${step.kind}:${String(step.lineId)}`;

function listLines(step: ReplanStep): readonly number[] {
  return step.kind === 'merge' ? [step.lineId, step.intoId] : [step.lineId];
}

/** The correction as it is being put together: lost lessons on one side, what is done about them on the other. Until the person chooses, the suggested steps are chosen. */
export function useReplan(card: PlanCard): ReplanState {
  const [lost, setLost] = useState<readonly LostLesson[]>([]);
  const [own, setOwn] = useState<ReadonlySet<string> | null>(null);
  const facts = useMemo(() => findLineFacts(card.given), [card.given]);
  const input = useMemo(() => ({ lines: card.lines, facts, slots: listFreeSlots({ ...card, lost: [...card.lost, ...lost] }) }), [card, facts, lost]);
  const offers = useMemo(() => listReplanOffers(input), [input]);
  const chosen = own ?? new Set(offers.filter(({ isSuggested }) => isSuggested).map(({ step }) => keyOf(step)));
  const steps = offers.map(({ step }) => step).filter((step) => chosen.has(keyOf(step)));
  const result = applyReplan(input, steps);
  const touched = new Set(steps.flatMap(listLines));
  return {
    lost, offers, steps, result, shortage: findShortage(input),
    addLost: (slots, cause) => {
      const added = new Set(slots.map(formatSlotKey));
      setLost([...lost.filter((lesson) => !added.has(formatSlotKey(lesson))), ...slots.map(({ date, lessonNumber }) => ({ date, lessonNumber, cause }))].sort(compareSlots));
    },
    removeLost: (slot) => { setLost(lost.filter((lesson) => formatSlotKey(lesson) !== formatSlotKey(slot))); },
    isChosen: (step) => chosen.has(keyOf(step)),
    isBarred: (step) => !chosen.has(keyOf(step)) && listLines(step).some((id) => touched.has(id)),
    toggle: (step) => {
      const next = new Set(chosen);
      if (!next.delete(keyOf(step))) next.add(keyOf(step));
      setOwn(next);
    },
    chooseSuggested: () => { setOwn(null); },
  };
}

function compareSlots(left: LessonSlot, right: LessonSlot): number {
  return left.date < right.date ? -1 : left.date > right.date ? 1 : left.lessonNumber - right.lessonNumber;
}
