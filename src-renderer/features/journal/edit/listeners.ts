/** Who wants to hear of a change; `subscribe` fits `useSyncExternalStore`. */
export class Listeners {
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  };

  notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
