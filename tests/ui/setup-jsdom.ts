// What jsdom lacks and the user interface asks for.
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A busy machine needs longer than the usual second.
configure({ asyncUtilTimeout: 5_000 });

afterEach(() => {
  cleanup();
});

/** Nothing is ever laid out in jsdom, so nothing changes its size. */
class SilentObserver {
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
}

const matchMedia = (query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addListener: () => undefined,
  removeListener: () => undefined,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  dispatchEvent: () => false,
});

/** As browsers do it: a listener of `error` may take the error; otherwise the test run fails on it. */
const reportError = (error: unknown) => { window.dispatchEvent(new ErrorEvent('error', { error, cancelable: true })); };

Object.assign(window, { ResizeObserver: SilentObserver, matchMedia });
Object.assign(globalThis, { reportError });
Object.assign(window.HTMLElement.prototype, { scrollIntoView: () => undefined });
// Text areas that grow with their text ask when fonts have loaded.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
