import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportReport } from '@shared/contract/exchange-contract';
import { PRESETS, type PresetCode } from '@shared/domain/regulation';
import type { Command, Options } from '../command';
import { EXIT, UsageError } from '../exit-code';
import { isSame } from '../find-course';
import { formatImportReport } from '../format-import-report';
import { findText, getText } from '../read-options';

/** A file named on the command line with its bytes. */
export function readInputFile(path: string): { name: string; bytes: Uint8Array } {
  if (!existsSync(path)) throw new UsageError(`Файла «${path}» нет`);
  return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
}

export const create: Command = {
  usage: 'create --db ПАПКА --school ФАЙЛ.xlsx --admin ЛОГИН [--preset ОБРАЗЕЦ]',
  about: 'новая школа из файла; администратор – строка «Системный администратор» листа «Сотрудники»',
  run: async (context) => {
    const preset = readPreset(context.options);
    const folder = getText(context.options, 'db');
    const adminLogin = getText(context.options, 'admin');
    const file = readInputFile(getText(context.options, 'school'));
    const connection = context.connect();
    const report = await connection.call('storage.checkSchoolFile', { file, preset });
    if (report.problems.some((problem) => problem.level === 'error')) return refuse(report);
    const created = await connection.call(
      'storage.createSchool',
      { folder, file, preset, adminLogin, acceptWarnings: true },
      { onProgress: (progress) => { context.report(progress.text); } },
    );
    const text = `${formatImportReport(created.report)}\nБаза создана: ${folder}\nАдминистратор: ${created.adminLogin}. Листок с паролем: accounts issue --login ${created.adminLogin} --out ФАЙЛ`;
    return { code: EXIT.done, text, data: { folder, adminLogin: created.adminLogin, report: created.report } };
  },
};

function readPreset(options: Options): PresetCode {
  const typed = findText(options, 'preset');
  const preset = typed === undefined ? PRESETS[0] : PRESETS.find(({ code, title }) => code === typed || isSame(title, typed));
  if (!preset) throw new UsageError(`--preset: нет образца «${String(typed)}»; есть: ${PRESETS.map(({ code, title }) => `${code} («${title}»)`).join(', ')}`);
  return preset.code;
}

function refuse(report: ImportReport): { code: typeof EXIT.refused; text: string; data: { report: ImportReport } } {
  return { code: EXIT.refused, text: `${formatImportReport(report)}\nБаза не создана.`, data: { report } };
}
