import { foldName } from '../../lib/fold-name';
import { compareRussian } from '../../lib/russian-order';

/** One person as the search knows him or her: `name` is what is shown, `texts` are searched too (a class, a post). */
export type Searchable = { readonly name: string; readonly texts: readonly (string | null)[]; readonly isPast: boolean };
export type SearchIndex<Person extends Searchable> = readonly { readonly person: Person; readonly name: string; readonly all: string }[];

/** Folded and put in the order of names once for many searches. */
export function buildSearchIndex<Person extends Searchable>(persons: readonly Person[]): SearchIndex<Person> {
  const index = persons.map((person) => {
    const name = ` ${foldName(person.name)}`;
    return { person, name, all: `${name} ${foldName(person.texts.filter((text) => text !== null).join(' '))}` };
  });
  return index.sort((left, right) => compareRussian(left.person.name, right.person.name));
}

/**
 * Persons in whom every typed word is found, in any order, whole or in part. Present ones come before past ones; first those whose
 * surname begins with a typed word, then those where every word begins a part of the name; within that by name. `isSeen` is asked only of those who match.
 */
export function searchPeople<Person extends Searchable>(index: SearchIndex<Person>, words: string, most: number, isSeen: (person: Person) => boolean = () => true): readonly Person[] {
  const typed = foldName(words).split(' ').filter(Boolean);
  if (typed.length === 0) return [];
  const ranks: Person[][] = [[], [], [], [], [], []];
  for (const { person, name, all } of index) {
    if (!typed.every((word) => all.includes(word))) continue;
    const isStart = typed.every((word) => name.includes(` ${word}`));
    const isSurname = isStart && typed.some((word) => name.startsWith(` ${word}`));
    const rank = ranks[(isSurname ? 0 : isStart ? 1 : 2) + (person.isPast ? 3 : 0)];
    if (rank && rank.length < most && isSeen(person)) rank.push(person);
  }
  return ranks.flat().slice(0, most);
}
