import { z } from 'zod';
import { ORDER_KINDS, SINGLE_KINDS, type MovementKind, type OrderKind } from '../domain/movement';
import type { PrintedDocument } from './printing-contract';
import { procedure } from './procedure';

/** One pupil of an order. `date`: the first day of the new state. */
export type MovementLine = {
  readonly id: number;
  readonly studentId: number;
  readonly student: string;
  readonly kind: MovementKind;
  readonly date: string;
  readonly fromClass: string | null;
  readonly toClass: string | null;
  readonly reason: string | null;
  readonly destination: string | null;
  /** The last movement of the pupil, registered alone: may be taken back while nothing hangs on it. */
  readonly canUndo: boolean;
};

export type MovementOrder = {
  readonly id: number;
  readonly version: number;
  readonly number: string;
  readonly date: string;
  readonly kind: OrderKind;
  readonly text: string | null;
  readonly registeredBy: string;
  readonly lines: readonly MovementLine[];
};

/** Somebody who can be moved: the class he or she is on the list of today, or was last. */
export type MovablePupil = { readonly studentId: number; readonly name: string; readonly birthDate: string | null; readonly classId: number | null; readonly className: string | null; readonly isOnList: boolean };

export type GroupOption = { readonly groupId: number; readonly name: string; readonly isPresent: boolean };
/** What a movement would do, before it is done. */
export type MovementForecast = {
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  readonly fromClass: string | null;
  /** Subjects of the class taught in groups: the pupil has to be put into one of each. */
  readonly divided: readonly { readonly subjectId: number; readonly subject: string; readonly groups: readonly GroupOption[] }[];
  /** Records of the current period that go along, by page. `target` null: the new class has no such page. */
  readonly carried: readonly { readonly subject: string; readonly marks: number; readonly absences: number; readonly target: string | null }[];
};

/** What is still missing for a pupil who has arrived (MOV-01). `due`: last day of its term, null where the regulation names none. */
export type ArrivalTask = { readonly step: 'consent' | 'card' | 'class' | 'groups' | 'slip'; readonly isDone: boolean; readonly missing: string | null; readonly due: string | null };
export type ArrivalChain = {
  readonly movementId: number; readonly studentId: number; readonly student: string; readonly classId: number; readonly className: string; readonly date: string; readonly order: string;
  readonly tasks: readonly ArrivalTask[]; readonly isComplete: boolean;
};

export const REQUEST_KINDS = ['arrival', 'leaving', 'personalData'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export type MovementRequest = {
  readonly id: number; readonly version: number; readonly kind: RequestKind; readonly classId: number; readonly className: string; readonly studentId: number | null; readonly student: string | null;
  readonly text: string; readonly askedAt: string; readonly askedBy: string; readonly state: 'new' | 'done' | 'declined'; readonly answer: string | null; readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  /** Three days and nothing done (MOV-05). */
  readonly isLate: boolean;
};

/** A row of «Движение контингента»; `start`/`end`: pupils on the list at the beginning of the first and at the end of the last day. */
/** `withoutOrder`: changes of the list that no order explains. */
export type MovementCount = { readonly withoutOrder: number; readonly start: number; readonly arrived: number; readonly left: number; readonly transferredIn: number; readonly transferredOut: number; readonly end: number };
export type ClassMovement = MovementCount & { readonly classId: number; readonly className: string; readonly grade: number };
export type MovementReport = {
  readonly from: string; readonly to: string;
  readonly classes: readonly ClassMovement[];
  readonly grades: readonly (MovementCount & { readonly grade: number })[];
  readonly total: MovementCount;
  readonly lines: readonly (MovementLine & { readonly order: string })[];
};

/** A mark brought from another school or carried from another page. */
export type CarriedRecord = {
  readonly id: number; readonly version: number; readonly courseId: number; readonly subject: string; readonly kind: 'mark' | 'absence' | 'periodMark'; readonly date: string | null;
  readonly slot: string | null; readonly period: string | null; readonly value: string; readonly comment: string | null; readonly origin: 'transfer' | 'otherSchool'; readonly document: string | null;
};
export type CarriedSheet = {
  readonly studentId: number; readonly student: string; readonly className: string;
  readonly courses: readonly { readonly courseId: number; readonly subject: string }[];
  readonly periods: readonly { readonly slot: string; readonly name: string; readonly startDate: string; readonly endDate: string }[];
  readonly records: readonly CarriedRecord[];
};

const id = z.int().positive();
const date = z.iso.date();
const orderFields = {
  number: z.string().trim().min(1, 'напишите номер приказа').max(40),
  date,
  kind: z.enum(ORDER_KINDS),
  text: z.string().trim().max(1000).nullable(),
};
const planned = { kind: z.enum(SINGLE_KINDS), studentId: id, date, toClassId: id.nullable(), groupIds: z.array(id).max(60), destination: z.string().trim().max(300) };
export type PlannedMove = z.infer<z.ZodObject<typeof planned>>;
const span = { from: date, to: date };

export const movementContract = {
  /** Orders of the dates, newest first, each with its pupils (MOV-06). */
  'movement.listOrders': procedure<readonly MovementOrder[]>()({ input: z.strictObject(span), requires: 'movement.view' }),
  'movement.registerOrder': procedure<MovementOrder>()({ input: z.strictObject(orderFields), requires: 'movement.orders' }),
  'movement.saveOrder': procedure<MovementOrder>()({ input: z.strictObject({ orderId: id, version: z.int(), order: z.strictObject(orderFields) }), requires: 'movement.orders' }),
  /** Only an order without pupils. */
  'movement.removeOrder': procedure<null>()({ input: z.strictObject({ orderId: id, version: z.int() }), requires: 'movement.orders' }),
  /** Everybody with a card, by name. */
  'movement.listPupils': procedure<readonly MovablePupil[]>()({ input: z.strictObject({}), requires: 'movement.view' }),
  /** Writes nothing. */
  'movement.foresee': procedure<MovementForecast>()({ input: z.strictObject({ ...planned, orderId: id.nullable() }), requires: 'movement.move' }),
  'movement.move': procedure<MovementOrder>()({ input: z.strictObject({ ...planned, orderId: id, reason: z.string().trim().max(300).nullable() }), requires: 'movement.move' }),
  'movement.undo': procedure<MovementOrder>()({ input: z.strictObject({ movementId: id }), requires: 'movement.move' }),
  /** Arrivals of the open year whose chain is not complete, and those of the last month. */
  'movement.listArrivals': procedure<readonly ArrivalChain[]>()({ input: z.strictObject({}), requires: 'movement.view' }),
  'movement.listRequests': procedure<readonly MovementRequest[]>()({ input: z.strictObject({}), requires: 'movement.viewRequests' }),
  'movement.sendRequest': procedure<MovementRequest>()({
    input: z.strictObject({ classId: id, kind: z.enum(REQUEST_KINDS), studentId: id.nullable(), text: z.string().trim().min(5, 'напишите, о чём заявка').max(1000) }),
    requires: 'movement.request',
    scope: (input) => ({ class: input.classId }),
  }),
  'movement.decideRequest': procedure<MovementRequest>()({
    input: z.strictObject({ requestId: id, version: z.int(), decision: z.enum(['done', 'declined']), answer: z.string().trim().max(500).nullable() }),
    requires: 'movement.move',
  }),
  'movement.getReport': procedure<MovementReport>()({ input: z.strictObject(span), requires: 'movement.view' }),
  /** DOC-43: the report and the list of orders of the same dates. */
  'movement.printReport': procedure<PrintedDocument>()({ input: z.strictObject(span), requires: 'movement.view' }),
  /** DOC-50: what a leaver takes along. */
  'movement.buildExtract': procedure<PrintedDocument>()({ input: z.strictObject({ studentId: id }), requires: 'movement.extract', scope: (input) => ({ student: input.studentId }) }),
  'movement.getCarried': procedure<CarriedSheet>()({ input: z.strictObject({ studentId: id }), requires: 'movement.extract', scope: (input) => ({ student: input.studentId }) }),
  /** Marks of another school (MOV-07). `kind` mark: a current mark that counts in the period of the slot, `date` its day there; periodMark: the mark of that period. */
  'movement.addCarried': procedure<CarriedSheet>()({
    input: z.strictObject({
      studentId: id,
      document: z.string().trim().min(3, 'назовите документ: справка, номер, дата').max(200),
      records: z.array(z.strictObject({ courseId: id, kind: z.enum(['mark', 'periodMark']), slot: z.string().regex(/^p\d+$/), date: date.nullable().optional(), value: z.string().trim().min(1).max(10) })).min(1).max(300),
    }),
    requires: 'movement.carry',
    scope: (input) => ({ student: input.studentId }),
  }),
  'movement.removeCarried': procedure<CarriedSheet>()({
    input: z.strictObject({ studentId: id, recordId: id, version: z.int() }),
    requires: 'movement.carry',
    scope: (input) => ({ student: input.studentId }),
  }),
};
