// The measurements of `npm run bench`: one Node program on the sources, with everything of node_modules left outside.
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { sourceAliases } from './vite.aliases.config.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: sourceAliases },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/bench',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: {
      input: { bench: 'tests/bench/bench.ts' },
      external: (source) => builtinModules.includes(source) || source.startsWith('node:') || (!source.startsWith('.') && !source.startsWith('/') && !source.startsWith('@shared/') && !source.startsWith('@main/') && !source.startsWith('tests/')),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
    },
  },
});
