import { verifySchool } from '../../features/audit';
import type { Command } from '../command';
import { EXIT } from '../exit-code';

export const verify: Command = {
  usage: 'verify --db ПАПКА',
  about: 'проверка базы: целостность файла, связи, цепочка журнала действий, совпадение записей с ним',
  run: async (context) => {
    await context.open();
    const report = verifySchool(context.backend.storage.database);
    const counts = `Записей в журнале действий: ${String(report.auditCount)}, отметок: ${String(report.rowCounts.mark ?? 0)}, пропусков: ${String(report.rowCounts.absence ?? 0)}`;
    const verdict = report.ok ? 'База в порядке.' : `Найдено расхождений: ${String(report.findings.length)}`;
    return { code: report.ok ? EXIT.done : EXIT.refused, text: [verdict, ...report.findings.map((finding) => `  ${finding}`), counts].join('\n'), data: report };
  },
};
