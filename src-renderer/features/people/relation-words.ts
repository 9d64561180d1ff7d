const WORDS: Readonly<Record<string, string>> = { mother: 'мать', father: 'отец', guardian: 'законный представитель' };

/** Who the adult is to the pupil; a kind that the school has named itself stands as it is. */
export function nameRelation(relation: string): string {
  return WORDS[relation] ?? relation;
}
