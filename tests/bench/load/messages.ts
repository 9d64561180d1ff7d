import type { Lease } from '@main/backend/holder/lease';

/** One simulated workstation: cells of its own, so that nobody is in anybody's way. */
export type Station = { readonly name: string; readonly login: string; readonly password: string; readonly courseId: number; readonly row: number };

export type Target = 'program' | 'bare';
export type Order =
  | { readonly kind: 'open'; readonly lease: Lease; readonly barePort: number; readonly stations: readonly Station[]; readonly now: number }
  /** `active`: so many of the process's workstations work, the others only stay connected. */
  | { readonly kind: 'run'; readonly target: Target; readonly seconds: number; readonly active: number };

/** Milliseconds from the request to the acknowledged answer. */
export type Times = { readonly marks: readonly number[]; readonly pages: readonly number[]; readonly errors: readonly string[] };
export type Report = { readonly kind: 'open' } | ({ readonly kind: 'done' } & Times) | { readonly kind: 'failed'; readonly error: string };
