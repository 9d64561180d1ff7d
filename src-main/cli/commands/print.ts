import { writeFileSync } from 'node:fs';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import type { Progress } from '@shared/contract/messages';
import type { Caller, Command, CommandContext, CommandResult } from '../command';
import { EXIT } from '../exit-code';
import { findClass } from '../find-course';
import { getText } from '../read-options';

type Build = (connection: Caller, classId: number, onProgress: (progress: Progress) => void) => Promise<PrintedDocument>;

async function printTo(context: CommandContext, build: Build): Promise<CommandResult> {
  const out = getText(context.options, 'out');
  const className = getText(context.options, 'class');
  const connection = await context.signIn();
  const schoolClass = await findClass(connection, className);
  const document = await build(connection, schoolClass.id, ({ text }) => {
    context.report(text);
  });
  writeFileSync(out, document.bytes);
  const warnings = document.warnings.map((warning) => `  Предупреждение: ${warning}`);
  const text = [`${out}: страниц ${String(document.pages)}, листов ${String(document.sheets)}`, ...warnings].join('\n');
  return { code: EXIT.done, text, data: { file: out, pages: document.pages, sheets: document.sheets, warnings: document.warnings } };
}

export const printBook: Command = {
  usage: 'print book --db ПАПКА --login ЛОГИН --class 7А --out ФАЙЛ.pdf',
  about: 'классный журнал за год, книгой для прошивки',
  run: (context) => printTo(context, (connection, classId, onProgress) => connection.call('printing.buildClassBook', { classId }, { onProgress })),
};

export const printSummary: Command = {
  usage: 'print summary --db ПАПКА --login ЛОГИН --class 7А --out ФАЙЛ.pdf',
  about: 'сводная ведомость учёта успеваемости',
  run: (context) => printTo(context, (connection, classId, onProgress) => connection.call('printing.buildSummarySheet', { classId }, { onProgress })),
};
