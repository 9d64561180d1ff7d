import { useState } from 'react';

/** State that this workstation remembers between starts; anything unreadable counts as not remembered. */
export function useStoredState<T extends string>(key: string, allowed: readonly T[], initial: T): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => allowed.find((item) => item === localStorage.getItem(key)) ?? initial);
  return [value, (next) => {
    localStorage.setItem(key, next);
    setValue(next);
  }];
}
