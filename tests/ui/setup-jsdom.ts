// What jsdom lacks and the user interface asks for.
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

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

Object.assign(window, { ResizeObserver: SilentObserver, matchMedia });
Object.assign(window.HTMLElement.prototype, { scrollIntoView: () => undefined });
