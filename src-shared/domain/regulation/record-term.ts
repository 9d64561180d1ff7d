/** Instants in UTC. `deadline`: the last moment on time. `windowEnd`: the last moment accepted; null = until the period is closed. */
export type RecordTerm = { readonly opensAt: string | null; readonly deadline: string; readonly windowEnd: string | null };
/** Before outages have moved it; since when it runs is asked for only where there was one. */
export type PlainTerm = RecordTerm & { readonly findStart: () => string };

export type Timeliness = 'onTime' | 'late' | 'refused';

/** By the time of posting, never the one of typing: only an act on an outage moves a term. */
export function judgePosting({ deadline, windowEnd }: Pick<RecordTerm, 'deadline' | 'windowEnd'>, postedAt: string): Timeliness {
  if (postedAt <= deadline) return 'onTime';
  return windowEnd !== null && postedAt > windowEnd ? 'refused' : 'late';
}
