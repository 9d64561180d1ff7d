import { printFigures, type Figure } from './figure';
import { measureBooks } from './measure-books';
import { measureImport } from './measure-import';
import { measurePage } from './measure-page';
import { measureSave } from './measure-save';
import { measureWindow } from './measure-window';

/** One section a process, so that none inherits the memory and caches of another; scripts/bench.mjs calls them in turn. */
const SECTIONS: Readonly<Record<string, () => Promise<Figure[]>>> = { import: measureImport, page: measurePage, save: measureSave, books: measureBooks, window: measureWindow };

const section = SECTIONS[process.argv[2] ?? ''];
if (!section) throw new Error(`sections: ${Object.keys(SECTIONS).join(', ')}`);
const figures = await section();
printFigures(figures);
process.exitCode = figures.every((figure) => figure.holds) ? 0 : 1;
