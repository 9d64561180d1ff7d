/** Where a line is put, in an order in which no place is taken twice at any moment. */
export type Placing = { readonly id: number; readonly ordinal: number };

/**
 * The fewest changes that bring lines to their wanted places while every place may hold one line only: first those whose place is free,
 * again and again; of a ring of lines that wait for one another, one steps aside.
 */
export function orderLines(current: ReadonlyMap<number, number>, wanted: ReadonlyMap<number, number>): Placing[] {
  const taken = new Map([...current].map(([id, ordinal]) => [ordinal, id]));
  const waiting = new Map([...wanted].filter(([id, ordinal]) => current.has(id) && current.get(id) !== ordinal));
  const places = new Map(current);
  const placings: Placing[] = [];
  const put = (id: number, ordinal: number): void => {
    taken.delete(places.get(id) ?? 0);
    taken.set(ordinal, id);
    places.set(id, ordinal);
    placings.push({ id, ordinal });
  };
  let aside = Math.max(0, ...current.values(), ...wanted.values());
  while (waiting.size > 0) {
    const before = waiting.size;
    // From the end: lines that make room for a new one move down, the last of them first.
    for (const [id, ordinal] of [...waiting].reverse()) {
      if (taken.has(ordinal)) continue;
      put(id, ordinal);
      waiting.delete(id);
    }
    const [stuck] = waiting.keys();
    if (waiting.size === before && stuck !== undefined) put(stuck, aside += 1);
  }
  return placings;
}
