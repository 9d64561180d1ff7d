import { useEffect, useLayoutEffect, useRef } from 'react';

/** A key by its place on the keyboard, so that Ctrl+K works in the Russian layout too; `character` is for signs such as «?». */
export type Shortcut = { readonly code?: string; readonly character?: string; readonly ctrl?: boolean; readonly alt?: boolean };

/** Listens on the whole window; plain keys keep silent while somebody types. */
export function useShortcut(shortcut: Shortcut, onPress: () => void, isEnabled = true): void {
  const latest = useRef(onPress);
  // Before the next key: a passive effect may come after it on a busy computer.
  useLayoutEffect(() => { latest.current = onPress; });
  const { code, character, ctrl = false, alt = false } = shortcut;
  useEffect(() => {
    if (!isEnabled) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const isKey = code !== undefined ? event.code === code : event.key === character;
      if (!isKey || event.defaultPrevented || (event.ctrlKey || event.metaKey) !== ctrl || event.altKey !== alt) return;
      if (!ctrl && character !== undefined && isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => { window.removeEventListener('keydown', onKeyDown); };
  }, [code, character, ctrl, alt, isEnabled]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
