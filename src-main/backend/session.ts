import type { Actor, SessionControl } from '../features/handler-context';

type PreviousLogin = { readonly at: string; readonly workstation: string };

/** Who is signed in on one connection; lives in memory only. */
export class Session implements SessionControl {
  actor: Actor | null = null;
  previousLogin: PreviousLogin | null = null;

  readonly signIn = (actor: Actor, previousLogin: PreviousLogin | null): void => {
    this.actor = actor;
    this.previousLogin = previousLogin;
  };

  readonly signOut = (): void => {
    this.actor = null;
    this.previousLogin = null;
  };
}
