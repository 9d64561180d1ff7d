import type { ImportReport } from '@shared/contract/exchange-contract';
import type { Caller, Command, CommandContext } from '../command';
import { EXIT, UsageError } from '../exit-code';
import { normaliseClassName } from '../find-course';
import { formatImportReport } from '../format-import-report';
import { findText } from '../read-options';
import { readInputFile } from './create';

export const importFiles: Command = {
  usage: 'import ФАЙЛ… --db ПАПКА --login ЛОГИН [--class 7А [--group ГРУППА] | --whole-grade] [--check]',
  about: 'загрузка файлов XLSX: школа, КТП, отметки; --whole-grade – КТП всем классам и группам параллели; --check только проверяет. Предупреждения печатаются и принимаются',
  run: async (context) => {
    if (context.files.length === 0) throw new UsageError('Назовите файлы, которые надо загрузить');
    const connection = await context.signIn();
    const reports: ImportReport[] = [];
    for (const path of context.files) {
      const report = await importOne(context, connection, path);
      reports.push(report);
      if (isRefused(report)) break;
    }
    const code = reports.some(isRefused) ? EXIT.refused : EXIT.done;
    return { code, text: reports.map(formatImportReport).join('\n\n'), data: { reports } };
  },
};

function isRefused(report: ImportReport): boolean {
  return report.needs !== null || report.problems.some((problem) => problem.level === 'error');
}

async function importOne(context: CommandContext, connection: Caller, path: string): Promise<ImportReport> {
  const className = findText(context.options, 'class');
  const groupName = findText(context.options, 'group');
  const input = {
    file: readInputFile(path),
    ...(className === undefined ? {} : { className: normaliseClassName(className) }),
    ...(groupName === undefined ? {} : { groupName }),
    ...(context.options['whole-grade'] === true ? { isForGrade: true } : {}),
  };
  const checked = await connection.call('exchange.checkFile', input);
  if (context.options.check === true || isRefused(checked)) return checked;
  const onProgress = ({ text }: { text: string }): void => {
    context.report(text);
  };
  return connection.call('exchange.importFile', { ...input, acceptWarnings: true }, { onProgress });
}
