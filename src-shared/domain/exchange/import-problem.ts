import { plural } from '../../lib/plural';
import { foldName } from './fold-name';
import { PROBLEM_TEXTS, type ProblemCode, type ProblemDetails } from './problem-texts';
import type { ProblemText } from './texts/problem-text';

/** What is wrong in a file, where, what is expected and what to do (EXP-04). Errors stop an import, warnings may be accepted. */
export type ImportProblem = {
  readonly level: 'error' | 'warning';
  readonly code: ProblemCode;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly value: string | null;
  readonly message: string;
  /** Further places that say the same or follow from it; they are not listed. */
  readonly related?: number;
};

export type ProblemPlace = { readonly file: string; readonly sheet?: string; readonly cell?: string; readonly value?: string };

export function buildProblem<Code extends ProblemCode>(code: Code, place: ProblemPlace, details: ProblemDetails<Code>): ImportProblem {
  const entry = PROBLEM_TEXTS[code] as ProblemText<ProblemDetails<Code>>;
  return {
    level: entry.level,
    code,
    file: place.file,
    sheet: place.sheet ?? null,
    cell: place.cell ?? null,
    value: place.value ?? null,
    message: entry.text(details),
  };
}

/** Problems that repeat the same value become one, at its first place, with the number of the others. */
export function foldRepeated(problems: readonly ImportProblem[]): ImportProblem[] {
  const first = new Map<string, number>();
  const folded: ImportProblem[] = [];
  for (const problem of problems) {
    const key = PROBLEM_TEXTS[problem.code].repeats ? `${problem.code}|${foldName(problem.value ?? '')}` : null;
    const index = key === null ? undefined : first.get(key);
    const earlier = index === undefined ? undefined : folded[index];
    if (index !== undefined && earlier) {
      folded[index] = { ...earlier, related: (earlier.related ?? 0) + 1 + (problem.related ?? 0) };
      continue;
    }
    if (key !== null) first.set(key, folded.length);
    folded.push(problem);
  }
  return folded.map((problem) => (problem.related && PROBLEM_TEXTS[problem.code].repeats ? foldUnder({ ...problem, related: 0 }, problem.related) : problem));
}

/** The problem with further places folded under it, and a sentence about them. */
export function foldUnder(problem: ImportProblem, count: number, sentence = `То же ещё в ${count} ${plural(count, 'месте', 'местах', 'местах')}.`): ImportProblem {
  return { ...problem, related: (problem.related ?? 0) + count, message: `${problem.message} ${sentence}` };
}

export function hasErrors(problems: readonly ImportProblem[]): boolean {
  return problems.some((problem) => problem.level === 'error');
}

/** Errors first; inside a level the order in which the sheets and rows were read. */
export function sortProblems(problems: readonly ImportProblem[]): ImportProblem[] {
  return [...problems.filter((problem) => problem.level === 'error'), ...problems.filter((problem) => problem.level === 'warning')];
}
