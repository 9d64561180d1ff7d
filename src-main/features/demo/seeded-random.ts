/** A repeatable source of chance: the same seed gives the same school on every machine. */
export type SeededRandom = {
  /** 0 ≤ x < 1. */
  readonly next: () => number;
  /** Both ends included. */
  readonly integer: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  /** Throws on an empty list. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** Bell curve around a mean. */
  readonly normal: (mean: number, deviation: number) => number;
  readonly shuffle: <T>(items: readonly T[]) => T[];
  /** A source of its own for a part of the work, so that a draw more in one part leaves the others as they were. */
  readonly fork: (label: string) => SeededRandom;
};

export function createRandom(seed: string): SeededRandom {
  const next = makeMulberry(hashText(seed));
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    integer,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    normal: (mean, deviation) => mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    shuffle: (items) => {
      const keyed = items.map((item) => ({ item, key: next() }));
      return keyed.sort((left, right) => left.key - right.key).map(({ item }) => item);
    },
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}

/** FNV-1a. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

function makeMulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
