import { createContext, useContext } from 'react';

/** `lock` asks for the password, `hide` covers at once and opens by the same key. */
export type ScreenLockControl = { readonly lock: () => void; readonly hide: () => void };

export const ScreenLockContext = createContext<ScreenLockControl | null>(null);

export function useScreenLock(): ScreenLockControl {
  const control = useContext(ScreenLockContext);
  if (!control) throw new Error('useScreenLock outside ScreenLock');
  return control;
}
