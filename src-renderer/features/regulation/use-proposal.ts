import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OrderDraft } from './order-fields';

/** What every change of the regulation has: from when, by which order. */
export type Proposal = { readonly dateFrom: string | null | undefined; readonly order: OrderDraft };

export function useProposal(today: string) {
  const queryClient = useQueryClient();
  const [proposal, setProposal] = useState<Proposal>({ dateFrom: today, order: { orderNumber: '', orderDate: null } });
  const { dateFrom, order } = proposal;
  const isWhole = typeof dateFrom === 'string' && dateFrom >= today && order.orderDate !== undefined;
  return {
    proposal,
    change: (part: Partial<Proposal>) => { setProposal((before) => ({ ...before, ...part })); },
    /** Null while a date is missing or wrong. */
    input: isWhole ? { dateFrom, orderNumber: order.orderNumber.trim() || null, orderDate: order.orderDate ?? null } : null,
    reread: () => { void queryClient.invalidateQueries({ queryKey: ['regulation.getPage'] }); void queryClient.invalidateQueries({ queryKey: ['regulation.getHistory'] }); },
  };
}
