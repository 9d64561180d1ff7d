import { checkFolder } from '../../database/folder-check';
import { formatFolderReport } from '../../features/storage';
import type { Command } from '../command';
import { EXIT } from '../exit-code';
import { getText } from '../read-options';

/** Looks at the folder itself, not through the one who holds the file: the question is whether this computer may work there. */
export const doctor: Command = {
  usage: 'doctor --db ПАПКА',
  about: 'подходит ли папка для базы: доступ, блокировки, синхронизация, место на диске; база не нужна и не меняется',
  run: async (context) => {
    const folder = getText(context.options, 'db');
    const key = await context.backend.options.keys.find(folder);
    const report = await checkFolder(folder, { key, report: (_done, _total, text) => { context.report(text); } });
    return { code: report.isGood ? EXIT.done : EXIT.refused, text: formatFolderReport(report), data: report };
  },
};
