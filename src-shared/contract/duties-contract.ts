import { z } from 'zod';
import { CREDENTIAL_REASONS, ROLES, type CredentialReason, type CredentialState, type DelegationKind, type EndKind, type Role, type RoleDecision } from '../domain/accounts';
import type { PrintedDocument } from './printing-contract';
import { procedure } from './procedure';

/** A role that the director has to confirm (USR-07). `decision` null = it waits. */
export type RoleRequest = {
  readonly id: number;
  readonly accountId: number;
  readonly name: string;
  readonly position: string;
  readonly login: string;
  readonly role: Role;
  readonly requestedAt: string;
  readonly requestedBy: string;
  readonly decision: RoleDecision | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly version: number;
};

/** A journal page or a class that still has nobody to go on with it (USR-08). */
export type OpenDuty = { readonly kind: 'course' | 'class'; readonly id: number; readonly classId: number; readonly title: string };

/** Dismissal or end of duties. `isClosed`: the day has come, nobody gets in; `state` done: nothing was left open either. */
export type AccountEnd = {
  readonly id: number;
  readonly accountId: number;
  readonly staffId: number;
  readonly name: string;
  readonly position: string;
  readonly login: string;
  readonly kind: EndKind;
  readonly blockedFrom: string;
  readonly orderNumber: string | null;
  readonly registeredAt: string;
  readonly registeredBy: string;
  readonly state: 'planned' | 'done' | 'cancelled';
  readonly isClosed: boolean;
  readonly wasAdministrator: boolean;
  readonly openDuties: readonly OpenDuty[];
  readonly version: number;
};

/** Duties of an absent colleague, handed over for a time (USR-09). Both dates belong to it. */
export type Delegation = {
  readonly id: number;
  readonly absent: string;
  readonly acting: string;
  readonly kind: DelegationKind;
  /** «Заместитель директора», «7А, классное руководство», «7А, Алгебра». */
  readonly what: string;
  readonly dateFrom: string;
  readonly dateTo: string;
  readonly orderNumber: string;
  readonly registeredAt: string;
  readonly registeredBy: string;
  readonly state: 'coming' | 'current' | 'past';
  readonly endedBy: string | null;
  readonly version: number;
};

/** What of a colleague can be handed over on a date. */
export type Delegable = { readonly kind: DelegationKind; readonly role: Role | null; readonly classId: number | null; readonly courseId: number | null; readonly what: string };
export type Colleague = { readonly staffId: number; readonly accountId: number; readonly name: string; readonly position: string; readonly hasAccess: boolean };

/** A line of the register of credentials (USR-02). Without `id`: nobody asked, but the slip is due since the person's data were entered (LRS-53). */
export type CredentialRequest = {
  readonly id: number | null;
  readonly staffId: number;
  readonly name: string;
  readonly position: string;
  readonly reason: CredentialReason;
  readonly requestedBy: string;
  readonly requestedOn: string;
  readonly dueOn: string;
  readonly state: CredentialState;
  readonly registeredBy: string | null;
  readonly issuedBy: string | null;
  readonly issuedAt: string | null;
  readonly version: number;
};

/** Who has confirmed the rule for the open year, and when (SEC-10). */
export type Acknowledgement = { readonly accountId: number; readonly name: string; readonly position: string; readonly confirmedAt: string | null };

const empty = z.strictObject({});
const id = z.int().positive();
const version = z.int();
const target = z.union([
  z.strictObject({ kind: z.literal('role'), role: z.enum(ROLES) }),
  z.strictObject({ kind: z.literal('class'), classId: id }),
  z.strictObject({ kind: z.literal('course'), courseId: id }),
]);
export type DelegationTarget = z.infer<typeof target>;

export const dutiesContract = {
  'accounts.listRoleRequests': procedure<readonly RoleRequest[]>()({ input: empty, requires: 'accounts.viewRequests' }),
  'accounts.decideRole': procedure<RoleRequest>()({
    input: z.strictObject({ requestId: id, version, decision: z.enum(['confirmed', 'refused']) }),
    requires: 'accounts.confirmRole',
  }),
  'accounts.listEnds': procedure<readonly AccountEnd[]>()({ input: empty, requires: 'accounts.viewDuties' }),
  'accounts.planEnd': procedure<AccountEnd>()({
    input: z.strictObject({ accountId: id, version, kind: z.enum(['dismissal', 'duties']), blockedFrom: z.iso.date(), orderNumber: z.string().trim().max(60).nullable() }),
    requires: 'accounts.manage',
  }),
  'accounts.cancelEnd': procedure<AccountEnd>()({ input: z.strictObject({ endId: id, version }), requires: 'accounts.manage' }),
  /** Closes the matter; refused while pages or classes are left without a teacher. */
  'accounts.finishEnd': procedure<AccountEnd>()({ input: z.strictObject({ endId: id, version }), requires: 'accounts.manage' }),
  'accounts.listDelegations': procedure<readonly Delegation[]>()({ input: empty, requires: 'accounts.viewDuties' }),
  'accounts.listColleagues': procedure<readonly Colleague[]>()({ input: empty, requires: 'accounts.viewDuties' }),
  'accounts.listDelegable': procedure<readonly Delegable[]>()({ input: z.strictObject({ staffId: id, date: z.iso.date() }), requires: 'accounts.delegate' }),
  'accounts.delegate': procedure<readonly Delegation[]>()({
    input: z.strictObject({
      absentStaffId: id, actingStaffId: id, targets: z.array(target).min(1).max(60), dateFrom: z.iso.date(), dateTo: z.iso.date(), orderNumber: z.string().trim().min(1).max(60),
    }),
    requires: 'accounts.delegate',
  }),
  /** From today on the duties are the absent colleague's again. */
  'accounts.endDelegation': procedure<Delegation>()({ input: z.strictObject({ delegationId: id, version }), requires: 'accounts.delegate' }),
  'accounts.listCredentialRequests': procedure<readonly CredentialRequest[]>()({ input: empty, requires: 'accounts.viewRequests' }),
  'accounts.registerCredentialRequest': procedure<CredentialRequest>()({
    input: z.strictObject({ staffId: id, reason: z.enum(CREDENTIAL_REASONS), requestedBy: z.string().trim().min(3).max(200), requestedOn: z.iso.date() }),
    requires: 'accounts.manage',
  }),
  'accounts.withdrawCredentialRequest': procedure<CredentialRequest>()({ input: z.strictObject({ requestId: id, version }), requires: 'accounts.manage' }),
  'accounts.printCredentialRegister': procedure<PrintedDocument>()({ input: empty, requires: 'accounts.viewRequests' }),
  'accounts.listAcknowledgements': procedure<readonly Acknowledgement[]>()({ input: empty, requires: 'accounts.viewRequests' }),
  /** DOC-59. */
  'accounts.printAcknowledgements': procedure<PrintedDocument>()({ input: empty, requires: 'accounts.viewRequests' }),
};
