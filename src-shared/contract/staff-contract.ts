import { z } from 'zod';
import { ROLES, type Role } from '../domain/accounts';
import type { ConsentState } from '../domain/consents';
import type { AccountState } from './accounts-contract';
import { firstConsent, personFacts, type KnownPerson } from './people-contract';
import { procedure } from './procedure';

const optionalText = (max: number) => z.string().trim().max(max).nullable();

/** `phone`, `email`, dates and the account are for those who may see staff cards; others are told names and posts. */
export type StaffListRow = {
  readonly id: number;
  readonly name: string;
  readonly position: string;
  readonly otherPositions: string | null;
  readonly classes: readonly string[];
  readonly room: string | null;
  readonly branch: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly employedFrom: string | null;
  readonly dismissedOn: string | null;
  readonly account: AccountState | 'no' | null;
  readonly consent: ConsentState | null;
};

/** A staff card as it is typed (SET-07). */
export const staffEdit = z.strictObject({
  lastName: z.string().trim().min(1).max(100),
  firstName: z.string().trim().min(1).max(100),
  middleName: optionalText(100),
  position: z.string().trim().min(1).max(120),
  otherPositions: optionalText(300),
  branch: optionalText(120),
  birthDate: z.iso.date().nullable(),
  snils: optionalText(20),
  phone: optionalText(40),
  email: optionalText(254),
  roomId: z.int().positive().nullable(),
  employedFrom: z.iso.date().nullable(),
  dismissedOn: z.iso.date().nullable(),
});
export type StaffEdit = z.infer<typeof staffEdit>;

export type StaffAccount = { readonly id: number; readonly login: string; readonly roles: readonly Role[]; readonly state: AccountState };

export type StaffCard = StaffEdit & {
  readonly id: number;
  readonly version: number;
  readonly canEdit: boolean;
  readonly consent: ConsentState;
  /** Null for those who may not manage accounts, and for a person without one; see `proposedLogin`. */
  readonly account: StaffAccount | null;
  /** A free login for the next step of a new card; null when there is an account or the reader may not make one. */
  readonly proposedLogin: string | null;
  readonly rooms: readonly { readonly id: number; readonly name: string }[];
  readonly classes: readonly { readonly name: string; readonly dateFrom: string; readonly dateTo: string | null }[];
  readonly courses: readonly { readonly name: string; readonly dateFrom: string; readonly dateTo: string | null }[];
  readonly lastChange: { readonly at: string; readonly author: string } | null;
  /** The card that this repeated one was joined to; then nothing is changed here any more. */
  readonly mergedInto: number | null;
};

const ofStaff = z.strictObject({ staffId: z.int().positive() });

export const staffContract = {
  'people.listStaff': procedure<readonly StaffListRow[]>()({ input: z.strictObject({}), requires: 'staff.names' }),
  'people.getStaff': procedure<StaffCard>()({ input: ofStaff, requires: 'staff.view' }),
  'people.findSameStaff': procedure<readonly KnownPerson[]>()({ input: personFacts, requires: 'staff.edit' }),
  'people.createStaff': procedure<StaffCard>()({ input: z.strictObject({ card: staffEdit, consent: firstConsent.nullable(), isNewPerson: z.boolean() }), requires: 'staff.edit' }),
  'people.saveStaff': procedure<StaffCard>()({ input: ofStaff.extend({ version: z.int(), card: staffEdit }), requires: 'staff.edit' }),
  /** The second step of the chain: an account without a password; the slip is the third (`accounts.issueSlip`). */
  'accounts.create': procedure<StaffAccount>()({
    input: ofStaff.extend({ login: z.string().trim().regex(/^[a-zа-яё0-9][a-zа-яё0-9._-]{2,39}$/iu, 'логин – от 3 до 40 букв, цифр, точек и чёрточек, без пробелов'), roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length) }),
    requires: 'accounts.manage',
  }),
};
