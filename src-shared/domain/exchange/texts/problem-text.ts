/** What a problem says: its level, and a sentence made of its details. `repeats`: the same value in many places is one problem. */
export type ProblemText<Details> = {
  readonly level: 'error' | 'warning';
  readonly repeats: boolean;
  readonly text: (details: Details) => string;
};

export function error<Details>(text: (details: Details) => string): ProblemText<Details> {
  return { level: 'error', repeats: false, text };
}

/** One missing class or teacher is usually named in many rows; the secretary has one thing to mend. */
export function repeatedError<Details>(text: (details: Details) => string): ProblemText<Details> {
  return { level: 'error', repeats: true, text };
}

export function warning<Details>(text: (details: Details) => string): ProblemText<Details> {
  return { level: 'warning', repeats: false, text };
}

export function repeatedWarning<Details>(text: (details: Details) => string): ProblemText<Details> {
  return { level: 'warning', repeats: true, text };
}

/** «, возможно, имелось в виду «…»» when something similar is known. */
export function hint(similar: string | null): string {
  return similar === null ? '' : ` Возможно, имелось в виду «${similar}».`;
}

/** At most eight names, then how many more. */
export function listSome(names: readonly string[], limit = 8): string {
  const shown = names.slice(0, limit).join(', ');
  return names.length > limit ? `${shown} и ещё ${names.length - limit}` : shown;
}
