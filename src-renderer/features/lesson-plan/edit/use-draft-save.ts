import { useCallback, useRef, useState, type RefObject } from 'react';
import type { PlanCard, PlanLineEdit } from '@shared/contract/lesson-plan-contract';
import { mergeDrafts, type DraftConflict, type PlanLine } from '@shared/domain/lesson-plan';
import { useBackend } from '../../../api/backend-context';
import { formatFailure, isFailure } from '../../../api/failure';
import { renumberHistory, reviveLines, type DraftHistory } from './draft-history';

export type DraftStatus = 'saved' | 'changed' | 'saving' | 'failed';
/** What the file holds, and what stands on the screen. A save reads what stands now, not what stood when it was asked for. */
export type DraftNow = { readonly card: PlanCard; readonly history: DraftHistory; readonly savedLines: readonly PlanLine[] };
export type PlanConflict = { readonly theirs: PlanCard; readonly cells: readonly DraftConflict[] };

type Saver = {
  readonly status: DraftStatus;
  readonly setStatus: (status: DraftStatus) => void;
  readonly failure: string | null;
  readonly conflict: PlanConflict | null;
  readonly setConflict: (conflict: PlanConflict | null) => void;
  /** True when everything typed is in the file. */
  readonly save: () => Promise<boolean>;
};

/** Sends the draft, one save at a time; what somebody else saved first is put together with it (SYS-03). */
export function useDraftSave(now: RefObject<DraftNow>, take: (next: DraftNow) => void, makeId: () => number): Saver {
  const backend = useBackend();
  const [status, setStatus] = useState<DraftStatus>('saved');
  const [failure, setFailure] = useState<string | null>(null);
  const [conflict, setConflict] = useState<PlanConflict | null>(null);
  const running = useRef<Promise<boolean> | null>(null);

  const join = useCallback(async (): Promise<boolean> => {
    const base = now.current.card;
    const theirs = await backend.call('lessonPlan.get', { courseId: base.course.id });
    const { history } = now.current;
    const merged = mergeDrafts(base.lines, history.lines, theirs.lines, theirs.workTypes);
    take({ card: theirs, history: { ...history, lines: merged.lines }, savedLines: theirs.lines });
    setConflict(merged.conflicts.length > 0 ? { theirs, cells: merged.conflicts } : null);
    return merged.conflicts.length === 0;
  }, [backend, now, take]);

  const send = useCallback(async (): Promise<boolean> => {
    const { card, history, savedLines } = now.current;
    if (history.lines === savedLines) return true;
    setStatus('saving');
    setFailure(null);
    const lines = reviveLines(history.lines, new Set(card.lines.map(({ id }) => id)), makeId);
    if (lines !== history.lines) take({ card, savedLines, history: { ...history, lines } });
    try {
      const { card: next, newIds } = await backend.call('lessonPlan.save', { courseId: card.course.id, version: card.version, title: card.title, lines: lines.map(toEdit) });
      const isStill = now.current.history.lines === lines;
      const renumbered = renumberHistory(now.current.history, new Map(newIds));
      take({ card: next, savedLines: next.lines, history: isStill ? { ...renumbered, lines: next.lines } : renumbered });
      setStatus(isStill ? 'saved' : 'changed');
      return isStill;
    } catch (error) {
      if (isFailure(error, 'changedByOther') && (await join())) return await send();
      setStatus('failed');
      setFailure(formatFailure(error));
      return false;
    }
  }, [backend, join, makeId, now, take]);

  const save = useCallback((): Promise<boolean> => {
    running.current ??= send().finally(() => { running.current = null; });
    return running.current;
  }, [send]);
  return { status, setStatus, failure, conflict, setConflict, save };
}

function toEdit({ id, section, topic, hours, lessonType, workType, homework, isReserve, plannedDate, plannedUntil }: PlanLine): PlanLineEdit {
  return { id, section, topic, hours, lessonType, workType, homework, isReserve, plannedDate, plannedUntil };
}
