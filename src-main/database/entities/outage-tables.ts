import { defineTable, integer, optional, reference, text } from './define-table';

/** An act on an outage (DOC-60); instants in UTC. `state`: registered – waits for the director; confirmed – moves terms; declined. Nothing of it is ever removed. */
export type OutageActRow = {
  id: number; number: number; startedAt: string; endedAt: string; cause: string; isWholeSchool: number; state: string; registeredAt: string; registeredBy: number;
  decidedAt: string | null; decidedBy: number | null; decisionReason: string | null; rowVersion: number;
};
export const outageActTable = defineTable<OutageActRow>(
  'outage_act',
  {
    id: integer, number: integer, startedAt: text, endedAt: text, cause: text, isWholeSchool: integer, state: text, registeredAt: text, registeredBy: reference('account'),
    decidedAt: optional(text), decidedBy: optional(reference('account')), decisionReason: optional(text), rowVersion: integer,
  },
  { unique: [['number']], indexes: [['startedAt']] },
);

/** The classes of an act that is not about the whole school. */
export type OutageActClassRow = { actId: number; classId: number };
export const outageActClassTable = defineTable<OutageActClassRow>(
  'outage_act_class',
  { actId: reference('outage_act'), classId: reference('school_class') },
  { primaryKey: ['actId', 'classId'], indexes: [['classId']] },
);
