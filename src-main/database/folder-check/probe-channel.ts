import { AppError } from '@shared/lib/app-error';
import type { ProbeAnswer, ProbeProcess, ProbeQuestion } from './probe-protocol';

/** One process of the probe as questions and answers; a process that ended, or a probe that was given up, ends the wait. */
export class ProbeChannel {
  readonly #process: ProbeProcess;
  readonly #signal: AbortSignal;
  #hasEnded = false;
  #settle: { readonly resolve: (answer: ProbeAnswer) => void; readonly reject: (error: Error) => void } | null = null;

  constructor(process: ProbeProcess, signal: AbortSignal) {
    this.#process = process;
    this.#signal = signal;
    process.onAnswer((answer) => { this.#settle?.resolve(answer); });
    process.onExit(() => {
      this.#hasEnded = true;
      this.#settle?.reject(new ProbeEnded());
    });
    signal.addEventListener('abort', () => { this.#settle?.reject(new AppError('cancelled')); }, { once: true });
  }

  /** Throws `cancelled` when the probe was given up, `ProbeEnded` when the process is gone. */
  ask(question: ProbeQuestion): Promise<ProbeAnswer> {
    if (this.#signal.aborted) return Promise.reject(new AppError('cancelled'));
    if (this.#hasEnded) return Promise.reject(new ProbeEnded());
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#process.send(question);
    });
  }

  /** Waits for the end of the process that was told to die. */
  async waitForEnd(): Promise<void> {
    await this.ask({ ask: 'die' }).catch((error: unknown) => {
      if (!(error instanceof ProbeEnded)) throw error;
    });
  }

  kill(): void {
    if (!this.#hasEnded) this.#process.kill();
  }
}

export class ProbeEnded extends Error {
  constructor() {
    super('процесс проверки завершился сам');
  }
}
