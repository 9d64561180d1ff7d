// Rules with a machine behind them. Who may import whom is checked by tests/unit/architecture.test.ts.
import { defineConfig } from 'eslint/config';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const electronOnlyInShell = {
  name: 'electron',
  message: 'Electron is known to src-main/main.ts, shell and preload only; the backend is plain Node.',
};
const rawIpcOnlyInShell = {
  name: 'electron',
  importNames: ['ipcMain', 'ipcRenderer'],
  message: 'Raw Electron IPC lives in src-main/shell and src-main/preload.',
};
const sqliteOnlyInDatabase = {
  name: 'better-sqlite3',
  message: 'Only src-main/database opens a database: its data source names the right native binding.',
};
const machineClock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Today comes in as an argument (ctx.clock), never from the machine.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Now comes in as an argument (ctx.clock), never from the machine.',
  },
];
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };
const rawHtml = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  message: 'Text from people never becomes HTML.',
};

export default defineConfig([
  { ignores: ['dist/**', 'out/**', 'release/**', 'node_modules/**', 'test-results/**', 'playwright-report/**', 'resources/**'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  js.configs.recommended,
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', fetch: 'readonly', AbortSignal: 'readonly', Buffer: 'readonly', performance: 'readonly' } },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    // One program over all worlds: the types of each world apart are checked by scripts/types.mjs.
    languageOptions: { parserOptions: { project: ['./tsconfig.tests.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-undef': 'off',
      eqeqeq: ['error', 'smart'],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': ['error', defaultExport],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
    },
  },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 80 }] } },
  {
    files: ['src-shared/**', 'src-main/features/**', 'src-main/documents/**', 'src-main/exchange/**'],
    rules: { 'no-restricted-syntax': ['error', defaultExport, ...machineClock] },
  },
  {
    files: ['src-shared/**', 'src-main/**', 'src-renderer/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-imports': ['error', { paths: [electronOnlyInShell, sqliteOnlyInDatabase] }],
    },
  },
  // The command line speaks through stdout and stderr.
  { files: ['src-main/cli/**'], rules: { 'no-console': 'off' } },
  { files: ['src-main/database/**'], rules: { 'no-restricted-imports': ['error', { paths: [electronOnlyInShell] }] } },
  { files: ['src-main/main.ts'], rules: { 'no-restricted-imports': ['error', { paths: [rawIpcOnlyInShell, sqliteOnlyInDatabase] }] } },
  { files: ['src-main/shell/**', 'src-main/preload/**'], rules: { 'no-restricted-imports': ['error', { paths: [sqliteOnlyInDatabase] }] } },
  {
    files: ['src-renderer/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'no-restricted-syntax': ['error', defaultExport, rawHtml],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // Only an interface can be merged into the global `Window`.
    files: ['src-renderer/api/shell.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  {
    // A describe block is a list of sentences, not a function to be understood at once.
    files: ['tests/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // These tools read their configuration from a default export.
  { files: ['*.config.ts', '*.config.js'], rules: { 'no-restricted-syntax': 'off' } },
]);
