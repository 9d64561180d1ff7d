import { printFigures, type Figure } from './figure';
/** One section a process, so that none inherits the memory and caches of another; scripts/bench.mjs calls them in turn. */
const SECTIONS: Readonly<Record<string, () => Promise<Figure[]>>> = {
  import: async () => (await import('./measure-import')).measureImport(),
  page: async () => (await import('./measure-page')).measurePage(),
  save: async () => (await import('./measure-save')).measureSave(),
  postgres: async () => (await import('./measure-postgres')).measurePostgres(),
  books: async () => (await import('./measure-books')).measureBooks(),
  window: async () => (await import('./measure-window')).measureWindow(),
};

const section = SECTIONS[process.argv[2] ?? ''];
if (!section) throw new Error(`sections: ${Object.keys(SECTIONS).join(', ')}`);
const figures = await section();
printFigures(figures);
process.exitCode = figures.every((figure) => figure.holds) ? 0 : 1;
