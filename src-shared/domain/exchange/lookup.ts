import { foldName } from './fold-name';

/** Finds a record by any of its names (first names win over further ones), and the nearest name when there is none. */
export type Lookup<Item> = {
  readonly find: (name: string) => Item | undefined;
  readonly findSimilar: (name: string) => string | null;
  readonly names: readonly string[];
  /** The name may belong to a row that was refused for its own fault: then the missing reference is only a consequence. */
  readonly couldBeRefused: (name: string) => boolean;
};

/** `refusedWords`: the readable words of a refused row's name (none may match anything), null for a sound row. */
export function createLookup<Item>(items: readonly Item[], namesOf: (item: Item) => readonly string[], refusedWords: (item: Item) => string | null = () => null): Lookup<Item> {
  const byName = new Map<string, Item>();
  const names: string[] = [];
  const named = items.map((item) => ({ item, own: namesOf(item) }));
  const add = (item: Item, name: string): void => {
    const key = foldName(name);
    if (key === '' || byName.has(key)) return;
    byName.set(key, item);
    names.push(name);
  };
  for (const { item, own } of named) for (const name of own.slice(0, 1)) add(item, name);
  for (const { item, own } of named) for (const name of own.slice(1)) add(item, name);
  const refused = items.map(refusedWords).filter((words) => words !== null).map((words) => foldName(words).split(' ').filter(Boolean));
  return {
    find: (name) => byName.get(foldName(name)),
    findSimilar: (name) => findSimilarName(name, names),
    names,
    couldBeRefused: (name) => {
      const words = foldName(name).split(' ');
      return refused.some((known) => known.every((word) => words.includes(word)));
    },
  };
}

/** The known name that differs by at most two letters (one in short names), as a typing slip does. */
export function findSimilarName(name: string, known: readonly string[]): string | null {
  const wanted = foldName(name);
  const allowed = wanted.length > 6 ? 2 : 1;
  let best: { name: string; distance: number } | null = null;
  for (const candidate of known) {
    const distance = countEdits(wanted, foldName(candidate), allowed);
    if (distance <= allowed && (best === null || distance < best.distance)) best = { name: candidate, distance };
  }
  return best?.name ?? null;
}

/** Levenshtein distance, given up (a larger number) beyond `limit`. */
function countEdits(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const replace = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replace, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[right.length] ?? limit + 1;
}
