import type { AbsenceCode } from './absence-code';

/** What is typed → the code it stands for. No keys begin with other keys, so that each code is taken at its last letter. */
export type AbsenceKeys = ReadonlyMap<string, AbsenceCode>;

/**
 * How codes are typed in the grid (SET-14): letter by letter. A code that begins with another one is typed by what follows it – «ну» by
 * «у», because «н» is taken at once. Codes for which no keys are left are absent.
 */
export function listAbsenceKeys(codes: readonly AbsenceCode[]): AbsenceKeys {
  const keys = new Map<string, AbsenceCode>();
  for (const code of codes) if (findBeginning(code, codes) === '') keys.set(code, code);
  for (const code of codes) {
    const rest = code.slice(findBeginning(code, codes).length);
    if (rest !== code && [...keys.keys()].every((known) => !known.startsWith(rest) && !rest.startsWith(known))) keys.set(rest, code);
  }
  return keys;
}

/** Codes that nobody could type beside the others. */
export function findUntypableCodes(codes: readonly AbsenceCode[]): AbsenceCode[] {
  const typable = new Set(listAbsenceKeys(codes).values());
  return codes.filter((code) => !typable.has(code));
}

/** The longest other code that this one begins with; «» = none. */
function findBeginning(code: AbsenceCode, codes: readonly AbsenceCode[]): string {
  return codes.filter((other) => other !== code && code.startsWith(other)).reduce((longest, other) => (other.length > longest.length ? other : longest), '');
}

export type KeysReading = { readonly kind: 'code'; readonly code: AbsenceCode } | { readonly kind: 'begun'; readonly codes: readonly AbsenceCode[] } | null;

/** What the letters typed so far mean; null = no code begins like that. */
export function readAbsenceKeys(keys: AbsenceKeys, typed: string): KeysReading {
  const code = keys.get(typed);
  if (code !== undefined) return { kind: 'code', code };
  const codes = [...keys].filter(([one]) => one.startsWith(typed)).map(([, of]) => of);
  return typed === '' || codes.length === 0 ? null : { kind: 'begun', codes };
}
