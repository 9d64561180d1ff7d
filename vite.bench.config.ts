// The measurements of `npm run bench`: one Node program on the sources, with everything of node_modules left outside.
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { sourceAliases } from './vite.aliases.config.ts';

/** Packages that Node cannot import by name as they are. */
const BUNDLED = ['number-to-words-ru', 'zod'];

function isPackage(source: string): boolean {
  return !['.', '/', '@shared/', '@main/', 'tests/'].some((start) => source.startsWith(start));
}

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: sourceAliases },
  ssr: { noExternal: BUNDLED },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/bench',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { bench: 'tests/bench/bench.ts' },
      external: (source) => builtinModules.includes(source) || source.startsWith('node:') || (isPackage(source) && !BUNDLED.includes(source)),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
    },
  },
});
