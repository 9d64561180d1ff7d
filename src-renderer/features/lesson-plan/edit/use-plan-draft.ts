import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanCard, PlanLineEdit } from '@shared/contract/lesson-plan-contract';
import { mergeDrafts, takeTheirs, type DraftConflict, type PlanLine } from '@shared/domain/lesson-plan';
import { useBackend } from '../../../api/backend-context';
import { formatFailure, isFailure } from '../../../api/failure';
import { recordStep, redoStep, renumberHistory, reviveLines, startHistory, undoStep, type DraftHistory } from './draft-history';

type Lines = readonly PlanLine[];
export type DraftStatus = 'saved' | 'changed' | 'saving' | 'failed';
export type PlanDraft = {
  readonly card: PlanCard;
  readonly lines: Lines;
  readonly change: (lines: Lines) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly makeId: () => number;
  readonly status: DraftStatus;
  readonly failure: string | null;
  /** True when everything typed is in the file. */
  readonly save: () => Promise<boolean>;
  /** Cells that somebody else has changed too. */
  readonly conflict: { readonly theirs: PlanCard; readonly cells: readonly DraftConflict[] } | null;
  readonly resolve: (takeOthers: readonly DraftConflict[]) => void;
  /** The version that is in the file, after whatever was saved. */
  readonly getVersion: () => number;
  /** Another card of the same course: after a correction, an approval. */
  readonly replace: (card: PlanCard) => void;
};

/** So long nothing is typed before it is saved by itself. */
const PAUSE_MS = 3_000;

/** The plan as it is being typed: saved by itself, undone as a whole, put together with what somebody else has saved meanwhile (SYS-03). */
export function usePlanDraft(read: PlanCard): PlanDraft {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const [card, setCard] = useState(read);
  const [history, setHistory] = useState(() => startHistory(read.lines));
  const [savedLines, setSavedLines] = useState<Lines>(read.lines);
  const [status, setStatus] = useState<DraftStatus>('saved');
  const [failure, setFailure] = useState<string | null>(null);
  const [conflict, setConflict] = useState<PlanDraft['conflict']>(null);
  const lastId = useRef(0);
  const makeId = useCallback(() => (lastId.current -= 1), []);
  // A save reads what stands now, not what stood when it was asked for.
  const latest = useRef({ card, history, savedLines });
  latest.current = { card, history, savedLines };
  const running = useRef<Promise<boolean> | null>(null);

  const take = useCallback((next: PlanCard, lines: DraftHistory, saved: Lines) => {
    latest.current = { card: next, history: lines, savedLines: saved };
    setCard(next);
    setHistory(lines);
    setSavedLines(saved);
    queryClient.setQueryData(['lessonPlan.get', { courseId: next.course.id }], next);
    void queryClient.invalidateQueries({ queryKey: ['lessonPlan.list'] });
  }, [queryClient]);

  const join = useCallback(async () => {
    const { card: base, history: mine } = latest.current;
    const theirs = await backend.call('lessonPlan.get', { courseId: base.course.id });
    const merged = mergeDrafts(base.lines, latest.current.history.lines, theirs.lines);
    take(theirs, { ...mine, lines: merged.lines }, theirs.lines);
    setConflict(merged.conflicts.length > 0 ? { theirs, cells: merged.conflicts } : null);
    return merged.conflicts.length === 0;
  }, [backend, take]);

  const send = useCallback(async (): Promise<boolean> => {
    const { card: base, history: { lines } } = latest.current;
    if (lines === latest.current.savedLines) return true;
    setStatus('saving');
    setFailure(null);
    try {
      const revived = reviveLines(lines, new Set(base.lines.map(({ id }) => id)), makeId);
      if (revived !== lines) { latest.current.history = { ...latest.current.history, lines: revived }; setHistory(latest.current.history); }
      const { card: next, newIds } = await backend.call('lessonPlan.save', { courseId: base.course.id, version: base.version, title: base.title, lines: revived.map(toEdit) });
      const isStill = latest.current.history.lines === revived;
      const renumbered = renumberHistory(latest.current.history, new Map(newIds));
      take(next, isStill ? { ...renumbered, lines: next.lines } : renumbered, next.lines);
      setStatus(isStill ? 'saved' : 'changed');
      return isStill;
    } catch (error) {
      if (isFailure(error, 'changedByOther') && (await join())) return await send();
      setStatus('failed');
      setFailure(formatFailure(error));
      return false;
    }
  }, [backend, join, makeId, take]);

  const save = useCallback((): Promise<boolean> => {
    running.current ??= send().finally(() => { running.current = null; });
    return running.current;
  }, [send]);

  const isDirty = history.lines !== savedLines;
  useEffect(() => {
    if (!isDirty || conflict !== null) return undefined;
    const timer = setTimeout(() => { void save(); }, PAUSE_MS);
    return () => { clearTimeout(timer); };
  }, [isDirty, history.lines, conflict, save]);
  useEffect(() => {
    if (read.version > latest.current.card.version && latest.current.history.lines === latest.current.savedLines) take(read, startHistory(read.lines), read.lines);
  }, [read, take]);

  const step = (next: DraftHistory) => {
    latest.current = { ...latest.current, history: next };
    setHistory(next);
    setStatus('changed');
    setFailure(null);
  };
  return {
    card, lines: history.lines, makeId, save, conflict, getVersion: () => latest.current.card.version,
    status: isDirty ? (status === 'saved' ? 'changed' : status) : 'saved', failure: isDirty ? failure : null,
    change: (lines) => { step(recordStep(latest.current.history, lines)); },
    undo: history.past.length > 0 ? () => { step(undoStep(history)); } : null,
    redo: history.future.length > 0 ? () => { step(redoStep(history)); } : null,
    resolve: (cells) => {
      const { history: mine } = latest.current;
      if (conflict) step({ ...mine, lines: takeTheirs(mine.lines, conflict.theirs.lines, cells) });
      setConflict(null);
    },
    replace: (next) => { take(next, startHistory(next.lines), next.lines); },
  };
}

function toEdit({ id, section, topic, hours, lessonType, workType, homework, isReserve, plannedDate, plannedUntil }: PlanLine): PlanLineEdit {
  return { id, section, topic, hours, lessonType, workType, homework, isReserve, plannedDate, plannedUntil };
}
