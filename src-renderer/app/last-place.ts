import { findMenuItem, isOpenTo, listMenu } from './menu';

const keyOf = (login: string) => `lastPlace:${login}`;

/** Every person comes back where he or she was: the address is kept per login on this workstation. */
export function saveLastPlace(login: string, href: string): void {
  if (findMenuItem(href)) localStorage.setItem(keyOf(login), href);
}

/** The remembered address if it is still open to the person, else the first item of the menu; null when the menu is empty. */
export function findLastPlace(login: string, rights: readonly string[]): string | null {
  const href = localStorage.getItem(keyOf(login));
  const item = href === null ? null : findMenuItem(href);
  if (item && isOpenTo(item, rights)) return href;
  return listMenu(rights)[0]?.items[0]?.to ?? null;
}
