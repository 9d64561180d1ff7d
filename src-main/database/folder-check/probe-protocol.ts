/** What the backend asks of a process of the lock probe. Each answers one question at a time. */
export type ProbeQuestion =
  | { readonly ask: 'create'; readonly path: string }
  | { readonly ask: 'open'; readonly path: string }
  | { readonly ask: 'commit'; readonly number: number }
  | { readonly ask: 'seen' }
  | { readonly ask: 'hold' }
  | { readonly ask: 'release' }
  | { readonly ask: 'tryWrite' }
  | { readonly ask: 'tryRead' }
  | { readonly ask: 'readLockedBytes' }
  | { readonly ask: 'die' };

/** `value`: the number seen; 1 = got what was asked for, 0 = refused because the file is busy. */
export type ProbeAnswer = { readonly value: number; readonly failure: string | null };

/** A process of the probe, however it was started. */
export type ProbeProcess = {
  readonly send: (question: ProbeQuestion) => void;
  readonly onAnswer: (listener: (answer: ProbeAnswer) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
};

export type StartProbe = () => ProbeProcess;
