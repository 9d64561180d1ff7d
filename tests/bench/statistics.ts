/** The value below which `share` of the measured values lie; values in any order. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

const nothing = (): void => undefined;

/** Runs two works in turn, A B A B …, so that the machine's moods hit both; answers the milliseconds of each. What goes on before a round is not timed. */
export async function measurePairs(rounds: number, first: () => unknown, second: () => unknown, warmUp = 10, before: () => unknown = nothing): Promise<{ first: number[]; second: number[] }> {
  const times = { first: [] as number[], second: [] as number[] };
  for (let round = -warmUp; round < rounds; round += 1) {
    await before();
    const begun = performance.now();
    await first();
    const between = performance.now();
    await second();
    const ended = performance.now();
    if (round < 0) continue;
    times.first.push(between - begun);
    times.second.push(ended - between);
  }
  return times;
}
