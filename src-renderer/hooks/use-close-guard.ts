import { useEffect } from 'react';

/** While `isUnsaved`, closing the window is asked about (the shell puts the question). */
export function useCloseGuard(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const object = (event: BeforeUnloadEvent) => { event.preventDefault(); };
    window.addEventListener('beforeunload', object);
    return () => { window.removeEventListener('beforeunload', object); };
  }, [isUnsaved]);
}
