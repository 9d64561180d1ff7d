import { z } from 'zod';
import { FULFILMENT_SIDES, type FulfilmentCourse } from '../domain/lesson-plan';
import type { PrintedDocument } from './printing-contract';
import type { StoredFile } from './attachment-file';
import { procedure } from './procedure';

export type FulfilmentRow = FulfilmentCourse & { /** The first of them, for a glance. */ readonly notCoveredTopics: readonly string[] };
/** A period of some grades that may be asked about. */
export type FulfilmentPeriod = { readonly name: string; readonly from: string; readonly until: string };
export type Fulfilment = {
  readonly yearName: string;
  readonly today: string;
  /** Null = the whole year. */
  readonly span: { readonly from: string; readonly until: string } | null;
  readonly periods: readonly FulfilmentPeriod[];
  readonly rows: readonly FulfilmentRow[];
};

const span = z.strictObject({ from: z.iso.date(), until: z.iso.date() }).nullable();
/** What stands on the screen: its pages, added up as there. */
const shown = z.strictObject({ span, side: z.enum(FULFILMENT_SIDES), courseIds: z.array(z.int().positive()).min(1).max(20_000), note: z.string().trim().max(200).nullable() });

/** Plan and fact of the pages that a person may look at (CUR-07, DOC-39). */
export const fulfilmentContract = {
  'lessonPlan.getFulfilment': procedure<Fulfilment>()({ input: z.strictObject({ span }), requires: 'plan.view' }),
  'lessonPlan.printFulfilment': procedure<PrintedDocument>()({ input: shown, requires: 'plan.view' }),
  'lessonPlan.exportFulfilment': procedure<StoredFile>()({ input: shown, requires: 'plan.view' }),
};
