import { z } from 'zod';
import type { PersonKind } from '../domain/people';
import type { KnownPerson } from './people-contract';
import { procedure } from './procedure';

/**
 * Somebody whom the search has found. `place`: class and when it was left, post, or children; `studentId`: the card that opens – of a
 * guardian the child's; null where the person may see no card.
 */
export type FoundPerson = {
  readonly kind: 'student' | 'staff' | 'guardian';
  readonly id: number;
  readonly name: string;
  readonly place: string;
  readonly isPast: boolean;
  readonly studentId: number | null;
};

export const peopleSearchContract = {
  'people.search': procedure<readonly FoundPerson[]>()({ input: z.strictObject({ words: z.string().trim().max(100) }), requires: 'people.search' }),
  'people.listSamePeople': procedure<readonly { readonly kind: PersonKind; readonly left: KnownPerson; readonly right: KnownPerson }[]>()({
    input: z.strictObject({}),
    requires: 'people.repeats',
  }),
};
