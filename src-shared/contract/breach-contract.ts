import { z } from 'zod';
import type { OperationOutcome, OperationPart } from '../domain/security';
import type { PrintedDocument } from './printing-contract';
import { procedure } from './procedure';

/** «Акт о фиксации нарушения конфиденциальности» (SEC-12). */
export type BreachAct = {
  readonly id: number;
  readonly number: number;
  readonly reportId: number;
  readonly person: string;
  readonly login: string;
  readonly suspectedFrom: string;
  readonly notifiedAt: string;
  /** New credentials were in force from here on; null = they have not been issued yet. */
  readonly operationsUntil: string | null;
  readonly measures: string;
  readonly commission: string;
  readonly state: 'draft' | 'confirmed';
  readonly madeBy: string;
  readonly madeAt: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
  readonly version: number;
};

/** One operation of the account. `isInvalid` null = still to be decided; `outcome` null until the act is confirmed. */
export type BreachOperation = {
  readonly auditId: number;
  readonly at: string;
  readonly workstation: string;
  readonly action: string;
  readonly about: string;
  readonly details: string;
  readonly part: OperationPart;
  /** It changed data; others (logins, prints) are only listed. */
  readonly isData: boolean;
  readonly isInvalid: boolean | null;
  readonly outcome: OperationOutcome | null;
};

/** A breach that a family tells of (LRS-59). */
export type FamilyBreach = {
  readonly id: number;
  readonly studentId: number;
  readonly student: string;
  readonly className: string;
  readonly toldBy: string;
  readonly noticedOn: string;
  readonly toldOn: string;
  readonly dueOn: string;
  /** Told later than the working day that the rules give. */
  readonly isToldLate: boolean;
  readonly description: string;
  readonly registeredBy: string;
  readonly registeredAt: string;
  readonly measures: string | null;
  readonly closedBy: string | null;
  readonly closedAt: string | null;
  readonly version: number;
};

const empty = z.strictObject({});
const id = z.int().positive();
const version = z.int();
const words = z.string().trim().max(2000);
const actEdit = { suspectedFrom: z.iso.datetime({ offset: true }), measures: words, commission: words };

export const breachContract = {
  'security.listActs': procedure<readonly BreachAct[]>()({ input: empty, requires: 'security.breaches' }),
  'security.draftAct': procedure<BreachAct>()({ input: z.strictObject({ reportId: id, ...actEdit }), requires: 'security.breaches' }),
  'security.saveAct': procedure<BreachAct>()({ input: z.strictObject({ actId: id, version, ...actEdit }), requires: 'security.breaches' }),
  'security.listOperations': procedure<readonly BreachOperation[]>()({ input: z.strictObject({ actId: id }), requires: 'security.breaches' }),
  /** Doubtful operations only: what was done after the notice falls with the act. */
  'security.decideOperations': procedure<readonly BreachOperation[]>()({
    input: z.strictObject({ actId: id, auditIds: z.array(id).min(1).max(5000), isInvalid: z.boolean() }),
    requires: 'security.breaches',
  }),
  /** Takes every invalid operation back in one transaction. */
  'security.confirmAct': procedure<BreachAct>()({ input: z.strictObject({ actId: id, version }), requires: 'security.confirmAct' }),
  'security.printAct': procedure<PrintedDocument>()({ input: z.strictObject({ actId: id }), requires: 'security.breaches' }),
  'security.printBreach': procedure<PrintedDocument>()({ input: z.strictObject({ reportId: id }), requires: 'security.breaches' }),
  'security.registerFamilyBreach': procedure<FamilyBreach>()({
    input: z.strictObject({ studentId: id, toldBy: z.string().trim().min(3).max(200), noticedOn: z.iso.date(), toldOn: z.iso.date(), description: z.string().trim().min(5).max(2000) }),
    requires: 'security.familyBreach',
    scope: (input) => ({ student: input.studentId }),
  }),
  /** Of the own class for its class teacher. */
  'security.listFamilyBreaches': procedure<readonly FamilyBreach[]>()({ input: empty, requires: 'security.viewFamilyBreaches' }),
  'security.closeFamilyBreach': procedure<FamilyBreach>()({
    input: z.strictObject({ breachId: id, studentId: id, version, measures: z.string().trim().min(5).max(2000) }),
    requires: 'security.familyBreach',
    scope: (input) => ({ student: input.studentId }),
  }),
};
