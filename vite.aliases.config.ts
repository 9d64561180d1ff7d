import { fileURLToPath } from 'node:url';

/** The import aliases of tsconfig.base.json for the bundler and the test runner. */
export const sourceAliases = {
  '@shared': fileURLToPath(new URL('./src-shared', import.meta.url)),
  '@main': fileURLToPath(new URL('./src-main', import.meta.url)),
  '@renderer': fileURLToPath(new URL('./src-renderer', import.meta.url)),
};
