import { AppError } from '@shared/contract/app-error';
import type { AuditFilter, AuditLogRow, ExportedLog } from '@shared/contract/audit-contract';
import { AUDIT_KIND_TITLES } from '@shared/domain/audit';
import { formatMoment } from '@shared/lib/format-moment';
import { writeWorkbook } from '../../../exchange/write-workbook';
import type { HandlerContext } from '../../handler-context';
import { readTimeZone } from '../../school';
import { listLog } from './list-log';

const MOST_ROWS = 20_000;
const PER_READ = 500;
const HEAD = ['№', 'Время записи', 'Кто', 'Откуда', 'Раздел', 'Действие', 'О чём', 'Было и стало', 'Причина'];

/** The lines of a filter as a workbook, with who made it and when; reads in short steps so that nobody waits for it (AUD-02, SEC-16). */
export async function exportLog(context: HandlerContext, filter: AuditFilter): Promise<ExportedLog> {
  const { rows, isCut } = await collect(context, filter);
  const zone = context.read(readTimeZone);
  const maker = context.read((query) => query.find<{ name: string }>(MAKER, context.actor.accountId))?.name ?? context.actor.login;
  const note = `Содержит персональные данные. Выгрузил(а): ${maker}, ${formatMoment(context.clock.now(), zone)}${isCut ? `. Показаны последние ${String(MOST_ROWS)} записей` : ''}`;
  const bytes = await writeWorkbook([{ name: 'Журнал действий', rows: [[note], HEAD, ...rows.map((row) => toCells(row, zone))] }]);
  await context.write((transaction) => {
    transaction.note({ action: 'export', entity: 'auditLog', after: JSON.stringify({ rows: rows.length, filter, copies: 1 }) });
  });
  return { fileName: `Журнал действий ${context.clock.today()}.xlsx`, bytes, rows: rows.length, isCut };
}

const MAKER = `SELECT s.last_name || ' ' || s.first_name || coalesce(' ' || s.middle_name, '') AS "name" FROM account a JOIN staff s ON s.id = a.staff_id WHERE a.id = ?`;

async function collect(context: HandlerContext, filter: AuditFilter): Promise<{ rows: AuditLogRow[]; isCut: boolean }> {
  const rows: AuditLogRow[] = [];
  let before: number | undefined;
  while (rows.length < MOST_ROWS) {
    if (context.signal.aborted) throw new AppError('cancelled');
    const page = listLog(context, { ...filter, before, limit: PER_READ });
    rows.push(...page.rows);
    context.report({ done: rows.length, total: 0, text: `Журнал действий: записей ${String(rows.length)}` });
    if (page.next === null) return { rows, isCut: false };
    before = page.next;
    await new Promise((resume) => setImmediate(resume));
  }
  return { rows: rows.slice(0, MOST_ROWS), isCut: true };
}

function toCells({ id, at, author, workstation, kind, action, about, details, reason, invalidBy }: AuditLogRow, zone: string): (string | number)[] {
  return [id, formatMoment(at, zone), author, workstation, AUDIT_KIND_TITLES[kind], action, about, details, [invalidBy === null ? '' : `недействительна: акт о нарушении № ${String(invalidBy)}`, reason].filter(Boolean).join('; ')];
}
