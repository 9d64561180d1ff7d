import { z } from 'zod';
import type { PrintedDocument } from './printing-contract';
import { procedure } from './procedure';

export const BLANK_FORMS = ['lesson', 'classList', 'attendance'] as const;
export const OUTAGE_STATES = ['registered', 'confirmed', 'declined'] as const;
export type OutageState = (typeof OUTAGE_STATES)[number];

export type OutageAct = {
  readonly id: number;
  readonly number: number;
  readonly version: number;
  /** Instants in UTC; shown in the zone of the school. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly cause: string;
  /** Names of classes; empty = the whole school. */
  readonly classes: readonly string[];
  readonly state: OutageState;
  readonly registeredAt: string;
  readonly registeredBy: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
};

const form = z.enum(BLANK_FORMS);
/** As clocks of the school show it. */
const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, 'время пишется как 08:30');
const actId = z.int().positive();

export const outageContract = {
  /** A form without any personal data: by this workstation itself, also when no school is open (BAK-06). */
  'outage.printBlankForm': procedure<PrintedDocument>()({ input: z.strictObject({ form }), requires: 'public' }),
  /** With the names of the class on this day. */
  'outage.printClassForm': procedure<PrintedDocument>()({ input: z.strictObject({ form, classId: z.int().positive() }), requires: 'people.view', scope: (input) => ({ class: input.classId }) }),
  /** With the names of the group of a page, its subject and teacher. */
  'outage.printCourseForm': procedure<PrintedDocument>()({ input: z.strictObject({ form, courseId: z.int().positive() }), requires: 'journal.print', scope: (input) => ({ course: input.courseId }) }),
  'outage.listActs': procedure<readonly OutageAct[]>()({ input: z.strictObject({}), requires: 'outage.view' }),
  /** Without classes the act is about the whole school. */
  'outage.registerAct': procedure<OutageAct>()({
    input: z.strictObject({ from: localTime, to: localTime, cause: z.string().trim().min(5, 'напишите причину').max(1000), classIds: z.array(z.int().positive()).max(200) }),
    requires: 'outage.register',
  }),
  /** Confirmed, the act moves terms and marks entries «по акту»; declined, it stays in the list with the reason. Decided once. */
  'outage.decideAct': procedure<OutageAct>()({
    input: z.strictObject({ actId, version: z.int(), decision: z.enum(['confirmed', 'declined']), reason: z.string().trim().max(500).nullable() }),
    requires: 'outage.decide',
  }),
  'outage.printAct': procedure<PrintedDocument>()({ input: z.strictObject({ actId }), requires: 'outage.view' }),
};
