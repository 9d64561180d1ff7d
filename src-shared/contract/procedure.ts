import type { z } from 'zod';
import type { Right } from '../domain/security';

/** What a call is about, so that rights can be checked before the handler runs. Exactly one key is given. */
export type ScopeReference =
  | { readonly course: number }
  | { readonly class: number }
  /** A subject of a class: its teachers are those of its pages. */
  | { readonly class: number; readonly subject: number }
  | { readonly student: number }
  | 'school';

/** Who may call: everybody before login, every signed-in person, or those with a right (requirements 2.2). */
export type Requirement = 'public' | 'signedIn' | Right;

export type Procedure<Input, Output> = {
  readonly input: z.ZodType<Input>;
  readonly requires: Requirement;
  readonly scope: (input: Input) => ScopeReference;
  /** Also allowed with a password that still has to be changed (USR-03). */
  readonly beforePasswordChange: boolean;
  /** Also allowed before the yearly rule is confirmed (SEC-10); so is everything of `beforePasswordChange`. */
  readonly beforeAcknowledgement: boolean;
  /** Type only; never set. */
  readonly output?: Output;
};

type Options<Input> = {
  readonly input: z.ZodType<Input>;
  readonly requires: Requirement;
  readonly scope?: (input: Input) => ScopeReference;
  readonly beforePasswordChange?: boolean;
  readonly beforeAcknowledgement?: boolean;
};

/** Declares one call of the contract: `procedure<Output>()({ input, requires, scope })`. */
export function procedure<Output>() {
  return <Input>(options: Options<Input>): Procedure<Input, Output> => ({
    input: options.input,
    requires: options.requires,
    scope: options.scope ?? (() => 'school'),
    beforePasswordChange: options.beforePasswordChange ?? false,
    beforeAcknowledgement: options.beforeAcknowledgement ?? options.beforePasswordChange ?? false,
  });
}

export type InputOf<P> = P extends Procedure<infer Input, unknown> ? Input : never;
export type OutputOf<P> = P extends { readonly output?: infer Output } ? Exclude<Output, undefined> : never;
