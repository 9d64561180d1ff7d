import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProcessSchedule } from '@shared/contract/college-contract';
import type { WeekKind } from '@shared/domain/college';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';

type Painted = { readonly row: number; readonly column: number; readonly kind: WeekKind };
export type ScheduleEdits = {
  readonly kindAt: (row: number, column: number) => WeekKind | undefined;
  readonly paint: (cells: readonly Painted[]) => void;
  readonly undo: () => void;
  readonly isSaving: boolean;
  readonly failure: string | null;
  /** Weeks of the last stroke that somebody else had changed. */
  readonly refused: number;
  readonly forgetRefused: () => void;
};

/** Strokes are saved at once; what is on its way is painted already, what was before each can be brought back. */
export function useScheduleEdits(schedule: ProcessSchedule): ScheduleEdits {
  const queryClient = useQueryClient();
  const saving = useCallMutation('college.setWeeks');
  const [history, setHistory] = useState<readonly (readonly Painted[])[]>([]);
  const [pending, setPending] = useState<readonly Painted[]>([]);
  const [refused, setRefused] = useState(0);
  const kindAt = (row: number, column: number): WeekKind | undefined => pending.find((one) => one.row === row && one.column === column)?.kind ?? schedule.groups[row]?.kinds[column];
  const send = (cells: readonly Painted[]) => {
    if (saving.isPending || cells.length === 0) return false;
    setPending(cells);
    saving.mutate({
      cells: cells.map(({ row, column, kind }) => ({ classId: schedule.groups[row]?.id ?? 0, weekStart: schedule.weeks[column] ?? '', kind, seen: schedule.groups[row]?.versions[column] ?? 0 })),
    }, {
      onSuccess: (saved) => { queryClient.setQueryData(['college.getSchedule', {}], saved.schedule); setRefused(saved.refused); },
      onSettled: () => { setPending([]); },
    });
    return true;
  };
  const paint = (cells: readonly Painted[]) => {
    const changed = cells.filter(({ row, column, kind }) => schedule.groups[row]?.kinds[column] !== kind || schedule.groups[row].versions[column] === 0);
    const before = changed.map(({ row, column }): Painted => ({ row, column, kind: schedule.groups[row]?.kinds[column] ?? 'theory' }));
    if (send(changed)) setHistory([...history, before]);
  };
  const undo = () => {
    const last = history.at(-1);
    if (last && send(last)) setHistory(history.slice(0, -1));
  };
  return { kindAt, paint, undo, isSaving: saving.isPending, failure: saving.isError ? formatFailure(saving.error) : null, refused, forgetRefused: () => { setRefused(0); } };
}
