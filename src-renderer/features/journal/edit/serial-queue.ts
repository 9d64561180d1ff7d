/** Writes of one page go one after another, in the order in which they were asked for. A task deals with its own failures. */
export class SerialQueue {
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;
  #isStopped = false;
  readonly #onIdle: () => void;

  constructor(onIdle: () => void) {
    this.#onIdle = onIdle;
  }

  get isIdle(): boolean {
    return this.#waiting === 0;
  }

  /** Nothing more is started: another person is signing in. */
  stop(): void {
    this.#isStopped = true;
  }

  add(task: () => Promise<void>): void {
    this.#waiting += 1;
    this.#last = this.#last.then(() => (this.#isStopped ? undefined : task())).finally(() => {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#onIdle();
    });
  }
}
