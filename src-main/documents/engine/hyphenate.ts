const VOWEL = 'аеёиоуыэюя';
const CONSONANT = 'бвгджзклмнпрстфхцчшщ';
const SIGN = 'йъь';
const LETTER = `${VOWEL}${CONSONANT}${SIGN}`;

// The usual typesetters' rules, in order; `-` marks the break between the two groups.
const RULES = [
  [`([${SIGN}])([${LETTER}]{2})`, '$1-$2'],
  [`([${VOWEL}])([${VOWEL}][${LETTER}])`, '$1-$2'],
  [`([${VOWEL}][${CONSONANT}])([${CONSONANT}][${VOWEL}])`, '$1-$2'],
  [`([${CONSONANT}][${VOWEL}])([${CONSONANT}][${VOWEL}])`, '$1-$2'],
  [`([${VOWEL}][${CONSONANT}])([${CONSONANT}]{2}[${VOWEL}])`, '$1-$2'],
  [`([${VOWEL}][${CONSONANT}]{2})([${CONSONANT}]{2}[${VOWEL}])`, '$1-$2'],
] as const;

const PATTERNS = RULES.map(([pattern, replacement]) => [new RegExp(pattern, 'giu'), replacement] as const);

/** Parts of a Russian word between which a line may break with a hyphen; a word of other letters comes back whole. */
export function splitSyllables(word: string): string[] {
  let marked = word;
  for (const [pattern, replacement] of PATTERNS) marked = marked.replace(pattern, replacement);
  const parts = marked.split('-');
  // Neither one letter at an edge nor anything but letters is cut off.
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && (last.length < 2 || part.length < 2)) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}
