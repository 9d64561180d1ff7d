// Pages come from the program's own folder under `app://`, never from file: or the network.
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { buildContentSecurityPolicy } from './content-security-policy';
import { APP_SCHEME } from './own-page';
import { findPageFile } from './page-file';

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

export function servePages(rendererFolder: string): void {
  protocol.handle(APP_SCHEME, async ({ url, method }) => {
    const file = method === 'GET' ? findPageFile(rendererFolder, url) : null;
    const body = file ? await readExisting(file.path) : null;
    if (!file || !body) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(body), {
      headers: {
        'Content-Type': file.contentType,
        'Content-Security-Policy': buildContentSecurityPolicy(),
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    });
  });
}

async function readExisting(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return null;
    throw error;
  }
}
