import { resolve } from 'node:path';

/** What the command line asks of this start. */
export type StartOptions = {
  /** `--db=DIR`: the school folder to open instead of the remembered one. */
  readonly folder: string | null;
  /** `--demo`: a demonstration with a clock of its own and settings of its own. */
  readonly isDemo: boolean;
};

export function parseStartOptions(argv: readonly string[], currentFolder: string): StartOptions {
  const folder = argv.findLast((argument) => argument.startsWith('--db='))?.slice('--db='.length);
  return { folder: folder ? resolve(currentFolder, folder) : null, isDemo: argv.includes('--demo') };
}

/** A set clock would let entries be dated at will, so the delivered program takes it in a demonstration only. */
export function findClockProblem(isPackaged: boolean, isDemo: boolean, clock: string | undefined): string | null {
  if (!clock || !isPackaged || isDemo) return null;
  return 'Задана переменная UCH_NOW: установленная программа не работает с подставленным временем. Уберите её или запустите программу с ключом --demo.';
}
