/** The scheme and host under which the program's own pages are served. */
export const APP_SCHEME = 'app';
const APP_HOST = 'program';
export const START_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** True for pages that came with the program: only they are shown and only they are listened to. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST;
}
