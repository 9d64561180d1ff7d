import { useEffect, useRef } from 'react';

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
const LOOK_EVERY_MS = 5_000;

/** Calls `onIdle` once when nobody has touched keys or mouse for so many minutes; a sleep of the computer counts as well. */
export function useIdle(minutes: number, isEnabled: boolean, onIdle: () => void): void {
  const latest = useRef(onIdle);
  useEffect(() => { latest.current = onIdle; });
  useEffect(() => {
    if (!isEnabled) return undefined;
    let lastSign = Date.now();
    const isOver = () => Date.now() - lastSign >= minutes * 60_000;
    const onSign = () => {
      // The first movement after a long sleep must not open what should have been covered meanwhile.
      if (isOver()) latest.current();
      lastSign = Date.now();
    };
    for (const sign of SIGNS) window.addEventListener(sign, onSign, { capture: true, passive: true });
    const timer = setInterval(() => { if (isOver()) latest.current(); }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, [minutes, isEnabled]);
}
