import { defineTable, integer, optional, reference, text } from './define-table';

/** A duty of the regulation was done (CTL-11): by a teacher for the own class or pages (`isPersonal`), or for the school. */
export type DutyMarkRow = { id: number; dutyKey: string; dueOn: string; accountId: number; isPersonal: number; doneAt: string; note: string | null; rowVersion: number };
export const dutyMarkTable = defineTable<DutyMarkRow>(
  'duty_mark', { id: integer, dutyKey: text, dueOn: text, accountId: reference('account'), isPersonal: integer, doneAt: text, note: optional(text), rowVersion: integer },
  { unique: [['dutyKey', 'dueOn', 'accountId', 'isPersonal']], indexes: [['dueOn']] },
);
