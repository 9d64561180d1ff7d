import { z } from 'zod';
import { procedure } from './procedure';

export type PromotionClass = {
  readonly classId: number; readonly name: string; readonly grade: number; readonly letter: string; readonly pupils: readonly { readonly studentId: number; readonly name: string }[];
  /** What the school usually does with it; null: the class finishes. */
  readonly proposed: { readonly grade: number; readonly letter: string } | null;
};

/** A promotion that was carried out. `undoProblems`: why it cannot be taken back any more; `losses`: what was made on it since and goes with it. */
export type PromotionDone = {
  readonly id: number; readonly at: string; readonly by: string; readonly toYear: string; readonly promoted: number; readonly repeating: number; readonly graduated: number;
  readonly overrideReason: string | null; readonly undoProblems: readonly string[]; readonly losses: readonly string[];
};

export type PromotionState = {
  readonly fromYear: { readonly id: number; readonly name: string; readonly startDate: string; readonly endDate: string };
  readonly proposedYear: { readonly name: string; readonly startDate: string; readonly endDate: string; readonly isThere: boolean };
  readonly leavingDate: string;
  readonly classes: readonly PromotionClass[];
  readonly done: PromotionDone | null;
};

export type PromotionCheck = {
  /** Stand against it and cannot be overridden. */
  readonly problems: readonly string[];
  /** What is not finished in the old year: only with the director's permission. */
  readonly unfinished: readonly { readonly className: string; readonly missingMarks: number; readonly openPages: number }[];
  readonly targets: readonly { readonly name: string; readonly pupils: number; readonly from: readonly string[]; readonly isThere: boolean }[];
  readonly promoted: number; readonly repeating: number; readonly graduated: number;
  readonly notes: readonly string[];
};

const id = z.int().positive();
const date = z.iso.date();
const target = z.strictObject({ grade: z.int().min(1).max(11), letter: z.string().trim().min(1).max(10) });
const order = z.strictObject({ number: z.string().trim().max(40), date });

export const promotionPlan = z.strictObject({
  year: z.strictObject({ name: z.string().trim().min(4).max(40), startDate: date, endDate: date }),
  order,
  graduationOrder: order.nullable(),
  leavingDate: date,
  classes: z.array(z.strictObject({ classId: id, target: target.nullable() })).max(300),
  pupils: z.array(z.strictObject({ studentId: id, target: target.nullable() })).max(3000),
  newClasses: z.array(target).max(50),
  /** Class teachers go on with their classes. */
  copyTeachers: z.boolean(),
  /** Curriculum, groups and pages of the new year after those of this one. */
  copyCourses: z.boolean(),
  /** With the pages also streams, clubs and other groups of several classes, with their pupils. */
  copyGroups: z.boolean(),
  /** Lesson plans of this year become drafts of the same grade. */
  copyPlans: z.boolean(),
});
export type PromotionPlanInput = z.infer<typeof promotionPlan>;

const override = z.strictObject({ login: z.string().trim().min(1).max(100), password: z.string().min(1).max(200), reason: z.string().trim().min(5, 'напишите основание').max(500) });

export const promotionContract = {
  'promotion.getState': procedure<PromotionState>()({ input: z.strictObject({}), requires: 'promotion.run' }),
  /** Dry run: nothing is written. */
  'promotion.check': procedure<PromotionCheck>()({ input: z.strictObject({ plan: promotionPlan }), requires: 'promotion.run' }),
  /** One transaction after a forced copy of the base. `override`: the director's own login and password, where the old year is not finished. */
  'promotion.apply': procedure<PromotionState>()({ input: z.strictObject({ plan: promotionPlan, override: override.nullable() }), requires: 'promotion.run' }),
  /** Until the first lesson of the new year; what was made on the new lists meanwhile goes only with `acceptLosses`. */
  'promotion.undo': procedure<PromotionState>()({ input: z.strictObject({ promotionId: id, acceptLosses: z.boolean() }), requires: 'promotion.run' }),
};
