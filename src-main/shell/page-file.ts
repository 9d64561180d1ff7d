import { extname, join, normalize, sep } from 'node:path';
import { isOwnPage } from './own-page';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

export type PageFile = { readonly path: string; readonly contentType: string };

/** The file of the renderer's folder that an address names; null for other origins, kinds of file and ways out of the folder. */
export function findPageFile(rendererFolder: string, address: string): PageFile | null {
  if (!isOwnPage(address)) return null;
  const path = decodePath(new URL(address).pathname);
  // A backslash is a way out of the folder on Windows.
  if (path === null || /[\0\\]/.test(path)) return null;
  const file = normalize(join(rendererFolder, path));
  const contentType = CONTENT_TYPES[extname(file)];
  if (!contentType || !file.startsWith(`${normalize(rendererFolder)}${sep}`)) return null;
  return { path: file, contentType };
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
