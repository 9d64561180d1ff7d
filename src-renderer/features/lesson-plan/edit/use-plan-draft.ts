import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanCard } from '@shared/contract/lesson-plan-contract';
import { takeTheirs, type DraftConflict, type PlanLine } from '@shared/domain/lesson-plan';
import { recordStep, redoStep, startHistory, undoStep, type DraftHistory } from './draft-history';
import { useDraftSave, type DraftNow, type DraftStatus, type PlanConflict } from './use-draft-save';

export type PlanDraft = {
  readonly card: PlanCard;
  readonly lines: readonly PlanLine[];
  readonly change: (lines: readonly PlanLine[]) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly makeId: () => number;
  readonly status: DraftStatus;
  readonly failure: string | null;
  /** True when everything typed is in the file. */
  readonly save: () => Promise<boolean>;
  /** Cells that somebody else has changed too. */
  readonly conflict: PlanConflict | null;
  readonly resolve: (takeOthers: readonly DraftConflict[]) => void;
  /** The version that is in the file, after whatever was saved. */
  readonly getVersion: () => number;
  /** Another card of the same course: after a correction, an approval. */
  readonly replace: (card: PlanCard) => void;
};

/** So long nothing is typed before it is saved by itself. */
const PAUSE_MS = 3_000;

function startNow(card: PlanCard): DraftNow {
  return { card, history: startHistory(card.lines), savedLines: card.lines };
}

/** The plan as it is being typed: saved by itself, undone as a whole, followed when somebody else changes it. */
export function usePlanDraft(read: PlanCard): PlanDraft {
  const queryClient = useQueryClient();
  const [shown, setShown] = useState(() => startNow(read));
  const now = useRef(shown);
  const lastId = useRef(0);
  const makeId = useCallback(() => (lastId.current -= 1), []);
  const take = useCallback((next: DraftNow) => {
    const isNewCard = next.card !== now.current.card;
    now.current = next;
    setShown(next);
    if (!isNewCard) return;
    queryClient.setQueryData(['lessonPlan.get', { courseId: next.card.course.id }], next.card);
    void queryClient.invalidateQueries({ queryKey: ['lessonPlan.list'] });
  }, [queryClient]);
  const { status, setStatus, failure, conflict, setConflict, save } = useDraftSave(now, take, makeId);
  const { card, history, savedLines } = shown;
  const isDirty = history.lines !== savedLines;
  useEffect(() => {
    if (!isDirty || conflict !== null) return undefined;
    const timer = setTimeout(() => { void save(); }, PAUSE_MS);
    return () => { clearTimeout(timer); };
  }, [isDirty, history.lines, conflict, save]);
  useEffect(() => {
    const { card: known, history: { lines }, savedLines: saved } = now.current;
    if (read.version > known.version && lines === saved) take(startNow(read));
  }, [read, take]);
  const step = (next: DraftHistory) => {
    take({ ...now.current, history: next });
    setStatus('changed');
  };
  return {
    card, lines: history.lines, makeId, save, conflict,
    status: isDirty ? (status === 'saved' ? 'changed' : status) : 'saved', failure: isDirty ? failure : null,
    change: (lines) => { step(recordStep(now.current.history, lines)); },
    undo: history.past.length > 0 ? () => { step(undoStep(now.current.history)); } : null,
    redo: history.future.length > 0 ? () => { step(redoStep(now.current.history)); } : null,
    resolve: (cells) => {
      const mine = now.current.history;
      if (conflict) step({ ...mine, lines: takeTheirs(mine.lines, conflict.theirs.lines, cells) });
      setConflict(null);
    },
    getVersion: () => now.current.card.version,
    replace: (next) => { take(startNow(next)); },
  };
}
