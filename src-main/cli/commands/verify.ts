import { join, resolve } from 'node:path';
import { keepHead, readHead, readKnownHeads } from '../../database/known-heads';
import type { VerifyReport } from '@shared/contract/audit-contract';
import { verifySchool } from '../../features/audit';
import { takeFingerprint } from '../../database/move/fingerprint';
import type { SchoolDatabase } from '../../database/school-database';
import type { Command, CommandContext, CommandResult } from '../command';
import { EXIT } from '../exit-code';
import { findText, getText } from '../read-options';

export const verify: Command = {
  usage: 'verify --db ПАПКА [--head КОНТРОЛЬ] [--fingerprint]',
  about: 'проверка базы: целостность файла, связи, цепочка журнала действий, совпадение записей с ним и с тем, что помнит этот компьютер; --head 1234-ab12cd34 сверяет контроль с печатного листа',
  run: async (context) => {
    await context.open();
    if (!context.backend.storage.isOpen) return verifyAtHolder(context);
    const { database } = context.backend.storage;
    const folder = resolve(getText(context.options, 'db'));
    const path = findHeadsFile(context.environment);
    const control = findText(context.options, 'head');
    const report = verifySchool(database, { heads: path === null ? [] : readKnownHeads(path, folder), controls: control === undefined ? [] : [control] });
    const head = database.read(readHead);
    if (report.ok && head && path !== null) keepHead(path, folder, { ...head, source: `прежняя проверка на этом компьютере, ${new Date().toISOString().slice(0, 10)}` });
    const print = context.options.fingerprint === true ? findFingerprint(context.backend.storage.database) : null;
    const lines = [...formatReport(report), ...(print === null ? [] : [`Отпечаток: ${print}`])];
    return { code: report.ok ? EXIT.done : EXIT.refused, text: lines.join('\n'), data: print === null ? report : { ...report, fingerprint: print } };
  },
};

/** Somebody holds the file: checked there, for whoever may see the log. */
async function verifyAtHolder(context: CommandContext): Promise<CommandResult> {
  const control = findText(context.options, 'head');
  const connection = await context.signIn();
  const report = await connection.call('audit.verify', control === undefined ? {} : { controls: [control] });
  return { code: report.ok ? EXIT.done : EXIT.refused, text: formatReport(report).join('\n'), data: report };
}

function formatReport(report: VerifyReport): string[] {
  const counts = `Записей в журнале действий: ${String(report.auditCount)}, отметок: ${String(report.rowCounts.mark ?? 0)}, пропусков: ${String(report.rowCounts.absence ?? 0)}, контроль ${report.control ?? '–'}`;
  const verdict = report.ok ? 'База в порядке.' : `Найдено расхождений: ${String(report.findings.length)}`;
  return [verdict, ...report.findings.map((finding) => `  ${finding}`), counts];
}

/** The same for the same school, in a file or on a server. */
function findFingerprint(database: SchoolDatabase): string {
  return database.read((query) => {
    // The read transaction begins with the first query.
    query.find('SELECT count(*) AS "count" FROM school');
    return takeFingerprint(database.connection).digest;
  });
}

/** In the profile of the person who runs the program: not beside the file that it vouches for. Null where there is no profile. */
function findHeadsFile({ LOCALAPPDATA, XDG_DATA_HOME, HOME }: CommandContext['environment']): string | null {
  const base = LOCALAPPDATA ?? XDG_DATA_HOME ?? (HOME === undefined ? null : join(HOME, '.local', 'share'));
  return base === null ? null : join(base, 'uchebnaya-chast', 'heads.json');
}
