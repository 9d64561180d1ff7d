import { writeFileSync } from 'node:fs';
import type { Command } from '../command';
import { EXIT } from '../exit-code';
import { getText } from '../read-options';

export const sample: Command = {
  usage: 'sample --out ФАЙЛ.xlsx',
  about: 'образец файла школы: вымышленная школа на всех листах, которую заменяют своими данными',
  run: async (context) => {
    const out = getText(context.options, 'out');
    const { buildDemoWorkbook } = await import('../../features/demo');
    writeFileSync(out, await buildDemoWorkbook('образец'));
    return { code: EXIT.done, text: `Образец записан: ${out}`, data: { file: out } };
  },
};
