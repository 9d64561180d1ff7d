import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useRef, useState } from 'react';
import { useStoredState } from '../../../hooks/use-stored-state';

/** Below this the right page lies over the left one, and only while it is asked for. */
const NARROW = '(max-width: 56rem)';
const YES_NO = ['yes', 'no'] as const;

/** Is the right page shown, and how the focus gets into it. */
export function usePanel() {
  const isNarrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const [stored, setStored] = useStoredState('journal.panel', YES_NO, 'yes');
  const [isOver, setOver] = useState(false);
  const ref = useRef<HTMLElement>(null);
  const isFocusWanted = useRef(false);
  const isOpen = isNarrow ? isOver : stored === 'yes';
  const show = (shown: boolean) => {
    if (isNarrow) setOver(shown);
    else setStored(shown ? 'yes' : 'no');
  };
  /** Called when the panel has its fields. */
  const onReady = useCallback(() => {
    if (!isFocusWanted.current) return;
    isFocusWanted.current = false;
    findFirstField(ref.current)?.focus();
  }, []);
  const focus = () => {
    isFocusWanted.current = true;
    if (isOpen) onReady();
    else show(true);
  };
  return { ref, isOpen, isOver: isNarrow && isOver, toggle: () => { show(!isOpen); }, close: () => { setOver(false); }, focus, onReady };
}

function findFirstField(panel: HTMLElement | null): HTMLElement | null {
  return panel?.querySelector<HTMLElement>('textarea, input, select, button') ?? null;
}
