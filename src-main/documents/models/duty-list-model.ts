import type { PrintSchool, PrintStamp } from './print-models';

/** DOC-66: all in words. */
export type DutyListModel = {
  readonly stamp: PrintStamp;
  readonly school: PrintSchool;
  readonly title: string;
  readonly subtitle: string;
  /** Of one role each. */
  readonly groups: readonly { readonly title: string; readonly rows: readonly { readonly due: string; readonly duty: string; readonly basis: string; readonly who: string; readonly state: string }[] }[];
  readonly emptyText: string;
};
