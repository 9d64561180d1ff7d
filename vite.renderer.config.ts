import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { sourceAliases } from './vite.aliases.config.ts';

export default defineConfig({
  root: fileURLToPath(new URL('./src-renderer', import.meta.url)),
  // Pages are served under app://program/ and must not care where.
  base: './',
  plugins: [react()],
  resolve: { alias: sourceAliases },
  build: {
    target: 'chrome130',
    outDir: fileURLToPath(new URL('./dist/renderer', import.meta.url)),
    emptyOutDir: true,
    // Inlined files would be data: addresses, which the content security policy refuses for scripts and workers.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
