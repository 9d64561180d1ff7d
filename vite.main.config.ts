// Main process, backend process, its workers and the command line: Node programs that share their chunks.
import { readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import packageFile from './package.json' with { type: 'json' };
import { sourceAliases } from './vite.aliases.config.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const backendFolder = fileURLToPath(new URL('./src-main/backend', import.meta.url));
const workers: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(backendFolder)
    .filter((file) => file.endsWith('-worker.ts'))
    .map((file): [string, string] => [file.replace(/\.ts$/, ''), `src-main/backend/${file}`]),
);

/** A CommonJS package whose named exports Node cannot see, and those of many small files that every start (of a print too) would read. */
const BUNDLED = ['number-to-words-ru', 'zod', 'pdf-lib', '@pdf-lib/fontkit'];
const external = ['electron', ...builtinModules, ...Object.keys(packageFile.dependencies).filter((name) => !BUNDLED.includes(name))];

export default defineConfig({
  root,
  resolve: { alias: sourceAliases },
  ssr: { noExternal: BUNDLED },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/main',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: 'src-main/main.ts',
        'backend-process': 'src-main/backend/backend-process.ts',
        cli: 'src-main/cli/cli.ts',
        ...workers,
      },
      external: (source) => source.startsWith('node:') || external.some((name) => source === name || source.startsWith(`${name}/`)),
      // All bundles lie in one folder: resource-path.ts counts on it.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
    },
  },
});
