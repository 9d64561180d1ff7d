import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PlanCell, PlanCellResult, PlanMatrix } from '@shared/contract/curriculum-contract';
import { formatPlanProblem } from '@shared/domain/curriculum';
import { plural } from '@shared/lib/plural';
import { useBackend } from '../../../api/backend-context';
import { formatFailure } from '../../../api/failure';
import { cellKey } from './plan-rows';

/** What is typed into a cell. */
export type PlanEntry = { readonly classId: number; readonly subjectId: number; readonly hours: number };
type Step = readonly (PlanEntry & { readonly before: number })[];

export type PlanEdits = {
  /** By `cellKey`: hours on their way, and why a cell was refused. */
  readonly pending: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, string>;
  readonly message: string | null;
  readonly failure: string | null;
  readonly enter: (entries: readonly PlanEntry[]) => void;
  readonly undo: () => void;
  readonly announce: (text: string | null) => void;
};

const without = <Value>(map: ReadonlyMap<string, Value>, keys: ReadonlySet<string>): ReadonlyMap<string, Value> => new Map([...map].filter(([key]) => !keys.has(key)));

/**
 * Typed hours are painted at once and sent one step after another, so each step has seen the answer of the one before; what is refused
 * keeps its reason at the cell.
 */
export function usePlanEdits(date: string | undefined, from: string | null): PlanEdits {
  const backend = useBackend();
  const client = useQueryClient();
  const queryKey = ['curriculum.getPlan', date === undefined ? {} : { date }];
  const queue = useRef<Promise<void>>(Promise.resolve());
  const history = useRef<Step[]>([]);
  const [pending, setPending] = useState<ReadonlyMap<string, number>>(new Map());
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const [message, setMessage] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const getPlan = () => client.getQueryData<PlanMatrix>(queryKey);
  const send = async (entries: readonly PlanEntry[], isUndo: boolean) => {
    const plan = getPlan();
    if (!plan) return;
    const known = new Map(plan.cells.map((cell) => [cellKey(cell.subjectId, cell.classId), cell]));
    const cells = entries.map((entry) => ({ ...entry, seen: known.get(cellKey(entry.subjectId, entry.classId))?.line ?? null }));
    const keys = new Set(entries.map((entry) => cellKey(entry.subjectId, entry.classId)));
    try {
      const results = await backend.call('curriculum.setHours', { from, date: plan.date, cells });
      client.setQueryData<PlanMatrix>(queryKey, (now) => now && { ...now, cells: mergeCells(now.cells, results) });
      const problems = results.filter((result) => result.problem !== null);
      setRefused((now) => new Map([...without(now, keys), ...problems.map((result) => [cellKey(result.subjectId, result.classId), formatPlanProblem(result.problem ?? { code: 'outsideYear' })] as const)]));
      const taken = results.filter((result) => result.problem === null);
      if (!isUndo) history.current.push(entries.filter((entry) => taken.some((one) => one.classId === entry.classId && one.subjectId === entry.subjectId)).map((entry) => ({ ...entry, before: known.get(cellKey(entry.subjectId, entry.classId))?.hours ?? 0 })));
      setMessage(describe(taken.length, problems, isUndo));
      setFailure(null);
    } catch (error) {
      setFailure(formatFailure(error));
    }
    setPending((now) => without(now, keys));
  };
  const enqueue = (entries: readonly PlanEntry[], isUndo: boolean) => {
    if (entries.length === 0) return;
    setPending((now) => new Map([...now, ...entries.map((entry) => [cellKey(entry.subjectId, entry.classId), entry.hours] as const)]));
    queue.current = queue.current.then(() => send(entries, isUndo));
  };
  return {
    pending, refused, message, failure,
    enter: (entries) => { enqueue(entries, false); },
    undo: () => {
      const step = history.current.pop();
      if (step) enqueue(step.map(({ before, ...entry }) => ({ ...entry, hours: before })), true);
      else setMessage('Отменять нечего.');
    },
    announce: setMessage,
  };
}

function describe(taken: number, problems: readonly PlanCellResult[], isUndo: boolean): string {
  const cells = `${taken} ${plural(taken, 'клетка', 'клетки', 'клеток')}`;
  const done = taken === 0 ? '' : isUndo ? `Отменено: ${cells}. ` : `Записано: ${cells}. `;
  const first = problems[0]?.problem;
  return first ? `${done}Не записано: ${problems.length} – ${formatPlanProblem(first)}.` : done.trim();
}

function mergeCells(cells: readonly PlanCell[], results: readonly PlanCellResult[]): readonly PlanCell[] {
  const changed = new Set(results.map((result) => cellKey(result.subjectId, result.classId)));
  return [...cells.filter((cell) => !changed.has(cellKey(cell.subjectId, cell.classId))), ...results.flatMap((result) => result.cell ?? [])];
}
