import { defineTable, integer, optional, reference, text } from './define-table';

/**
 * A change of the school's regulation from a date on (SET-15). `setting`: the key of a parameter, or `preset` for the choice of another
 * preset; `value` is JSON. `state`: proposed, approved, declined, withdrawn – only what is approved acts.
 */
export type RegulationValueRow = {
  id: number; setting: string; value: string; dateFrom: string; orderNumber: string | null; orderDate: string | null; state: string;
  madeAt: string; madeBy: number; decidedAt: string | null; decidedBy: number | null; decisionReason: string | null; rowVersion: number;
};
export const regulationValueTable = defineTable<RegulationValueRow>(
  'regulation_value',
  {
    id: integer, setting: text, value: text, dateFrom: text, orderNumber: optional(text), orderDate: optional(text), state: text,
    madeAt: text, madeBy: reference('account'), decidedAt: optional(text), decidedBy: optional(reference('account')), decisionReason: optional(text), rowVersion: integer,
  },
  { indexes: [['setting']] },
);
