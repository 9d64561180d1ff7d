import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { sourceAliases } from './vite.aliases.config.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** The storage tests run a second time on a PostgreSQL server, and only there those of the server itself. */
const isPostgres = process.env.UCH_TEST_DIALECT === 'postgres';
const ON_POSTGRES = ['accounts', 'audit', 'database', 'exchange', 'journal', 'lesson-plan', 'people', 'postgres', 'printing', 'school', 'security', 'session'];
/** What is about the file and its folder. */
const OF_FILES = [
  ...['folder-check/**', 'schema.test.ts', 'school-database.test.ts'].map((name) => `database/${name}`),
  // Readers of files, paper and speed: the same whichever database lies behind them.
  'exchange/*-workbook.test.ts', 'exchange/school-problems.test.ts', 'exchange/xlsx-table.test.ts', 'people/search-speed.test.ts', 'printing/**', 'security/fuzz.test.ts', 'lesson-plan/**',
].map((name) => `tests/integration/${name}`);

export default defineConfig({
  root,
  resolve: { alias: sourceAliases },
  test: {
    // Every core: vitest leaves one idle, which on two cores is half of the machine.
    maxWorkers: '100%',
    // Tests state the moment they live in; the zone of the machine must not matter.
    env: { TZ: 'Asia/Yekaterinburg' },
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 15_000 } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: isPostgres ? ON_POSTGRES.map((folder) => `tests/integration/${folder}/**/*.test.ts`) : ['tests/integration/**/*.test.ts'],
          exclude: isPostgres ? OF_FILES : ['tests/integration/postgres/**'],
          globalSetup: ['tests/support/start-postgres.ts'],
          environment: 'node',
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'ui',
          include: ['tests/ui/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/ui/setup-jsdom.ts'],
          css: false,
          testTimeout: 15_000,
        },
      },
    ],
  },
});
