import { verifySchool } from '../../features/audit';
import { takeFingerprint } from '../../database/move/fingerprint';
import type { SchoolDatabase } from '../../database/school-database';
import type { Command } from '../command';
import { EXIT } from '../exit-code';

export const verify: Command = {
  usage: 'verify --db ПАПКА [--fingerprint]',
  about: 'проверка базы: целостность файла, связи, цепочка журнала действий, совпадение записей с ним',
  run: async (context) => {
    await context.open();
    const report = verifySchool(context.backend.storage.database);
    const counts = `Записей в журнале действий: ${String(report.auditCount)}, отметок: ${String(report.rowCounts.mark ?? 0)}, пропусков: ${String(report.rowCounts.absence ?? 0)}`;
    const verdict = report.ok ? 'База в порядке.' : `Найдено расхождений: ${String(report.findings.length)}`;
    const print = context.options.fingerprint === true ? findFingerprint(context.backend.storage.database) : null;
    const lines = [verdict, ...report.findings.map((finding) => `  ${finding}`), counts, ...(print === null ? [] : [`Отпечаток: ${print}`])];
    return { code: report.ok ? EXIT.done : EXIT.refused, text: lines.join('\n'), data: print === null ? report : { ...report, fingerprint: print } };
  },
};

/** The same for the same school, in a file or on a server. */
function findFingerprint(database: SchoolDatabase): string {
  return database.read((query) => {
    // The read transaction begins with the first query.
    query.find('SELECT count(*) AS "count" FROM school');
    return takeFingerprint(database.connection).digest;
  });
}
