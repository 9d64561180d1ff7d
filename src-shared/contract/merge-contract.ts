import { z } from 'zod';
import { PERSON_KINDS, type PersonKind } from '../domain/people';
import { procedure } from './procedure';

type MergedCard = { readonly id: number; readonly version: number; readonly name: string };
/** What joining two cards would do, before it is done (EXP-04). */
export type MergeForecast = {
  readonly kept: MergedCard;
  readonly closed: MergedCard;
  /** Where the two cards differ; values in words, null = empty. */
  readonly fields: readonly { readonly key: string; readonly title: string; readonly kept: string | null; readonly closed: string | null }[];
  /** What goes over: «Согласие – 1». */
  readonly moves: readonly string[];
  /** Why it cannot be done; empty when it can. */
  readonly problems: readonly string[];
};
export type MergedPair = { readonly kind: PersonKind; readonly closedId: number; readonly closed: string; readonly keptId: number; readonly kept: string; readonly at: string; readonly author: string | null };

const id = z.int().positive();
const pair = { kind: z.enum(PERSON_KINDS), keptId: id, closedId: id };

export const mergeContract = {
  /** Writes nothing. */
  'people.foreseeMerge': procedure<MergeForecast>()({ input: z.strictObject(pair), requires: 'people.merge' }),
  /** `fromClosed`: fields whose value is that of the card that is closed. One transaction; nothing is thrown away. */
  'people.mergeCards': procedure<null>()({ input: z.strictObject({ ...pair, keptVersion: z.int(), closedVersion: z.int(), fromClosed: z.array(z.string().max(40)).max(40) }), requires: 'people.merge' }),
  'people.listMerged': procedure<readonly MergedPair[]>()({ input: z.strictObject({}), requires: 'people.merge' }),
  /** Everything as it was before, while nothing of it has been changed since. */
  'people.undoMerge': procedure<null>()({ input: z.strictObject({ kind: z.enum(PERSON_KINDS), closedId: id }), requires: 'people.merge' }),
};
