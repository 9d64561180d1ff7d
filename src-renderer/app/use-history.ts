import { useRouter, type RouterHistory } from '@tanstack/react-router';

/** The addresses of this window, one after another. */
export function useHistory(): RouterHistory {
  return (useRouter() as { readonly history: RouterHistory }).history;
}
