import { useSyncExternalStore } from 'react';
import { useBackend } from '../../../api/backend-context';
import { getOpenPages } from './open-pages';

/** How much typed on any page, shown or left, is not in the file: refused, unsent, or on its way. */
export function useUnsavedCount(): number {
  const pages = getOpenPages(useBackend());
  return useSyncExternalStore(pages.changes.subscribe, () => pages.editors.reduce((sum, editor) => sum + editor.unsavedCount, 0));
}
