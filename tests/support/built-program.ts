import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, loadConfigFromFile } from 'vite';
import { afterAll, beforeAll } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Entries of the program from the present sources, bundled into a folder of their own, for tests that need more than one process. */
export function useBuiltProgram(entries: Readonly<Record<string, string>>): { readonly folder: string } {
  const folder = join(root, 'dist', `test-${String(process.pid)}`);
  beforeAll(async () => {
    const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, join(root, 'vite.main.config.ts'));
    if (!loaded) throw new Error('vite.main.config.ts is missing');
    const { build: options, ...config } = loaded.config;
    await build({
      ...config,
      configFile: false,
      logLevel: 'error',
      build: { ...options, outDir: folder, sourcemap: false, rolldownOptions: { ...options?.rolldownOptions, input: { ...entries } } },
    });
  }, 120_000);
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
  return { folder };
}
