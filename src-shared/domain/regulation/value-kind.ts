import type { TermUnit, TermValue } from './term-value';

export type Option = { readonly code: string; readonly title: string };

/**
 * What kind of value a parameter has, as data: the check, the wording, the dialog and the type of the value all come from it.
 * A `parts` value is an object with a value for each of its parts; a `choices` value is a list without repeats, which may be empty.
 */
export type ValueKind =
  | { readonly type: 'term'; readonly units: readonly TermUnit[] }
  | { readonly type: 'choice'; readonly options: readonly Option[] }
  | { readonly type: 'choices'; readonly options: readonly Option[]; readonly none: string }
  | { readonly type: 'flag'; readonly yes: string; readonly no: string }
  | { readonly type: 'number'; readonly from: number; readonly to: number; readonly words: readonly [one: string, few: string, many: string]; readonly zero?: string }
  | { readonly type: 'time' }
  | { readonly type: 'text'; readonly most: number }
  | { readonly type: 'parts'; readonly parts: Readonly<Record<string, Part>> };

/** `onlyWith`: a flag beside it without which the part says nothing. */
export type Part = { readonly title: string; readonly kind: ValueKind; readonly onlyWith?: string };

/** The type of the values of a kind. */
export type ValueOf<Kind> = Kind extends { readonly type: 'term' } ? TermValue
  : Kind extends { readonly type: 'choice'; readonly options: readonly { readonly code: infer Code }[] } ? Code
  : Kind extends { readonly type: 'choices'; readonly options: readonly { readonly code: infer Code }[] } ? readonly Code[]
  : Kind extends { readonly type: 'flag' } ? boolean
  : Kind extends { readonly type: 'number' } ? number
  : Kind extends { readonly type: 'time' | 'text' } ? string
  : Kind extends { readonly type: 'parts'; readonly parts: infer Parts } ? { readonly [Name in keyof Parts]: Parts[Name] extends { readonly kind: infer Inner } ? ValueOf<Inner> : never }
  : never;

/** The value of any parameter. */
export type AnyValue = TermValue | string | number | boolean | readonly string[] | { readonly [part: string]: AnyValue };

/** A parameter of section 4.1: its number there, its name in the local act, its kind of value. */
export type Parameter = { readonly id: string; readonly title: string; readonly kind: ValueKind };
