import type { PrintSchool, PrintStamp, Signatory } from './print-models';

/** A line of a two-column table of facts: what, and its value in words. */
export type Fact = readonly [title: string, value: string];

/** DOC-58: the act on a breach of confidentiality; everything in words. */
export type BreachActModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  readonly number: number;
  readonly madeOn: string;
  readonly facts: readonly Fact[];
  readonly invalid: readonly BreachOperationLine[];
  readonly doubtful: readonly BreachOperationLine[];
  /** «Подтверждён директором …»; null = not yet. */
  readonly decision: string | null;
  readonly signatories: readonly Signatory[];
};
export type BreachOperationLine = { readonly at: string; readonly workstation: string; readonly what: string; readonly outcome: string };

/** The notice of a breach for the director and the support (SEC-11). */
export type BreachNoticeModel = { readonly stamp: PrintStamp; readonly school: PrintSchool; readonly number: number; readonly madeOn: string; readonly facts: readonly Fact[]; readonly signatories: readonly Signatory[] };

/** DOC-59: who has confirmed the yearly rule, with a place for the signature. */
export type AcknowledgementSheetModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  readonly yearName: string;
  readonly paragraphs: readonly string[];
  readonly rows: readonly { readonly name: string; readonly position: string; readonly confirmedAt: string }[];
  readonly printedOn: string;
};

/** DOC-46: requests for credentials of the staff and their issue (USR-02). */
export type CredentialRegisterModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  readonly printedOn: string;
  readonly rows: readonly { readonly number: string; readonly requestedOn: string; readonly name: string; readonly requestedBy: string; readonly reason: string; readonly dueOn: string; readonly issued: string }[];
};
