import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { InputFor } from '@shared/contract/contract';
import type { MovementForecast, MovementOrder } from '@shared/contract/movement-contract';
import { getOrderKind, MOVEMENT_TITLES, SINGLE_KINDS, takesFromList, type SingleKind } from '@shared/domain/movement';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';

export type MoveDraft = {
  readonly kind: SingleKind; readonly orderId: number | null; readonly studentId: number | null; readonly date: string | null; readonly toClassId: number | null; readonly destination: string;
  /** By subject: the group chosen. */
  readonly groups: Readonly<Record<number, number>>;
};
export type MovePlan = InputFor<'movement.foresee'>;
export type MoveWork = {
  readonly draft: MoveDraft;
  readonly change: (part: Partial<MoveDraft>) => void;
  readonly kinds: readonly { readonly value: SingleKind; readonly label: string }[];
  readonly needsClass: boolean;
  readonly isDirty: boolean;
  /** Null while something is missing; then nothing is foreseen. */
  readonly plan: MovePlan | null;
  readonly forecast: UseQueryResult<MovementForecast>;
};

/** What has been typed of a movement, and what the program says it would do. */
export function useMovePlan(order: MovementOrder | null): MoveWork {
  const { today } = useSession();
  const allowed = SINGLE_KINDS.filter((kind) => order === null || getOrderKind(kind) === order.kind);
  const [draft, setDraft] = useState<MoveDraft>({ kind: allowed[0] ?? 'arrival', orderId: order?.id ?? null, studentId: null, date: today, toClassId: null, destination: '', groups: {} });
  const needsClass = !takesFromList(draft.kind) && draft.kind !== 'groupTransfer';
  const asked = toQuestion(draft, needsClass);
  const forecast = useCallQuery('movement.foresee', asked ?? EMPTY, { enabled: asked !== null });
  return {
    draft, needsClass, forecast,
    change: (part) => { setDraft((before) => ({ ...before, ...part })); },
    kinds: allowed.map((kind) => ({ value: kind, label: MOVEMENT_TITLES[kind] })),
    isDirty: draft.studentId !== null || draft.destination !== '',
    plan: asked?.orderId == null ? null : asked,
  };
}

const EMPTY: MovePlan = { kind: 'leaving', studentId: 1, orderId: null, date: '2000-01-01', toClassId: null, groupIds: [], destination: '' };

function toQuestion({ kind, orderId, studentId, date, toClassId, destination, groups }: MoveDraft, needsClass: boolean): MovePlan | null {
  if (studentId === null || date === null || (needsClass && toClassId === null)) return null;
  return { kind, orderId, studentId, date, toClassId: needsClass ? toClassId : null, destination, groupIds: Object.values(groups) };
}
