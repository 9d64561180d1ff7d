/** Instants, ISO 8601 in UTC. */
export type OutageSpan = { readonly startedAt: string; readonly endedAt: string };
export type Term = { readonly startsAt: string; readonly deadline: string };

/**
 * Where a term ends that outages with a confirmed act fell into: it moves on by the length of the outage (BAK-06). In the order of time:
 * what was over before the term began moves nothing; of one that had begun before, only the part inside counts; one that begins when
 * the moved term is over moves nothing; what two acts have in common counts once.
 */
export function shiftTermByOutage(term: Term, acts: readonly OutageSpan[]): string {
  let deadline = Date.parse(term.deadline);
  let counted = Date.parse(term.startsAt);
  const spans = acts.map((act) => ({ from: Date.parse(act.startedAt), to: Date.parse(act.endedAt) })).sort((left, right) => left.from - right.from);
  for (const { from, to } of spans) {
    const start = Math.max(from, counted);
    if (to <= start || start >= deadline) continue;
    deadline += to - start;
    counted = to;
  }
  return new Date(deadline).toISOString();
}
