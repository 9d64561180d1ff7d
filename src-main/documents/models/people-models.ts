import type { CalendarDate } from '@shared/lib/calendar-date';
import type { PrintSchool, PrintStamp } from './print-models';

type Head = { readonly stamp: PrintStamp; readonly school: PrintSchool };

/** One cut slip with access to the external diary (DOC-46). */
export type FamilySlipModel = {
  readonly fullName: string;
  /** «мать: Абрамов Егор»; null on the pupil's own slip. */
  readonly who: string | null;
  readonly className: string;
  readonly login: string;
  readonly code: string;
};
export type FamilySlipsModel = Head & { readonly slips: readonly FamilySlipModel[]; readonly issuedOn: CalendarDate; readonly validUntil: CalendarDate };

export type SlipRegisterRow = {
  readonly number: string; readonly name: string; readonly who: string; readonly login: string; readonly issued: string; readonly reason: string; readonly recipient: string; readonly handed: string;
};
export type SlipRegisterModel = Head & { readonly className: string; readonly rows: readonly SlipRegisterRow[]; readonly printedOn: CalendarDate };

export type ConsentFormKind = 'ofParent' | 'ofAdult' | 'ofStaff' | 'dissent' | 'withdrawal' | 'addendum';
/** Who signs, and for whom; null leaves a line to be filled by hand (DOC-56). */
export type ConsentFormModel = {
  readonly kind: ConsentFormKind;
  readonly signer: string;
  readonly signerDocument: string | null;
  readonly address: string | null;
  /** Of a parent: the child with class and day of birth. */
  readonly child: { readonly fullName: string; readonly className: string | null; readonly birthDate: string | null; readonly document: string | null } | null;
  readonly relation: string | null;
  /** Of an employee. */
  readonly position: string | null;
};
export type ConsentFormsModel = Head & { readonly schoolAddress: string | null; readonly forms: readonly ConsentFormModel[] };

/** DOC-57. */
export type ConsentRegisterModel = Head & {
  readonly title: string;
  /** The office of who keeps and signs it. */
  readonly keeper: string;
  readonly printedOn: CalendarDate;
  readonly rows: readonly { readonly name: string; readonly place: string; readonly kind: string; readonly decision: string; readonly date: string; readonly paper: string; readonly end: string }[];
};

/** DOC-62: sections of «what is stored» with their lines. */
export type PersonExtractModel = Head & {
  readonly fullName: string;
  readonly request: string;
  readonly printedOn: CalendarDate;
  readonly sections: readonly { readonly title: string; readonly lines: readonly (readonly [name: string, value: string])[] }[];
};
