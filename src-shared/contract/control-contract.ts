import { z } from 'zod';
import { ROLES, type Role } from '../domain/accounts';
import { DUTY_SPANS, type DutyState, type Escalation } from '../domain/control';
import type { PrintedDocument } from './printing-contract';
import { procedure } from './procedure';

/** «Выполнено» by somebody at some time; `version` for taking it back. */
export type DutyMark = { readonly id: number; readonly version: number; readonly at: string; readonly author: string; readonly note: string | null };
/**
 * A duty of somebody, dated or not (CTL-11). `isPersonal`: of each teacher alone; else of those who answer for it in the office, `people`
 * being all of them. `missed`: how many times in a row a rhythm was not kept.
 */
export type DutyTask = {
  readonly key: string; readonly dutyKey: string; readonly duty: string; readonly onBehalfOf: string | null; readonly said: string; readonly clause: string; readonly servedBy: readonly string[]; readonly place: string | null;
  readonly roles: readonly Role[]; readonly isPersonal: boolean; readonly isOwn: boolean; readonly people: readonly string[]; readonly startsOn: string | null; readonly dueOn: string | null; readonly state: DutyState;
  readonly daysLeft: number | null; readonly reminder: number | null; readonly escalation: Escalation | null; readonly missed: number; readonly mark: DutyMark | null;
};
/** `hasDuties` false = the regulation chosen names no duties. */
export type DutyList = { readonly presetTitle: string; readonly hasDuties: boolean; readonly today: string; readonly tasks: readonly DutyTask[] };

const nothing = z.strictObject({});
const printed = { span: z.enum(DUTY_SPANS.map(({ value }) => value)), onlyOverdue: z.boolean() };

export const controlContract = {
  /** Duties of the one who asks. */
  'control.listDuties': procedure<DutyList>()({ input: nothing, requires: 'control.viewDuties' }),
  'control.listAllDuties': procedure<DutyList>()({ input: nothing, requires: 'control.viewAllDuties' }),
  /** DOC-66, of the one who asks, of one role or of everybody. */
  'control.printDuties': procedure<PrintedDocument>()({ input: z.strictObject(printed), requires: 'control.viewDuties' }),
  'control.printAllDuties': procedure<PrintedDocument>()({ input: z.strictObject({ ...printed, role: z.enum(ROLES).nullable() }), requires: 'control.viewAllDuties' }),
  /** Own duties only. */
  'control.markDuty': procedure<DutyMark>()({
    input: z.strictObject({ dutyKey: z.string().max(20), dueOn: z.iso.date(), isPersonal: z.boolean(), note: z.string().trim().min(1).max(500).nullable() }),
    requires: 'control.markDuty',
  }),
  'control.unmarkDuty': procedure<null>()({ input: z.strictObject({ id: z.int().positive(), version: z.int().min(1) }), requires: 'control.markDuty' }),
};
