import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { formatFullName, formatInitials, type PersonName } from '@shared/domain/people';
import { formatMoment } from '@shared/lib/format-moment';
import type { Query } from '../../database/statement-cache';
import { getActionTitle, notePrint } from '../audit';
import { readPrintFacts } from '../families';
import type { HandlerContext } from '../handler-context';
import { readTimeZone } from '../school';
import { loadPersonRows, type Section, type Subject } from './person-rows';

type LogLine = { readonly [Name in keyof PersonName]: PersonName[Name] | null } & { readonly at: string; readonly action: string };

const NAMES: Readonly<Record<Subject, string>> = {
  student: 'SELECT last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName" FROM student WHERE id = ?',
  staff: 'SELECT last_name AS "lastName", first_name AS "firstName", middle_name AS "middleName" FROM staff WHERE id = ?',
  guardian: `SELECT full_name AS "lastName", '' AS "firstName", NULL AS "middleName" FROM guardian WHERE id = ?`,
};
const LOG = `SELECT e.at AS "at", e.action AS "action", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName"
  FROM audit_entry e LEFT JOIN account a ON a.id = e.account_id LEFT JOIN staff s ON s.id = a.staff_id WHERE e.entity = ? AND e.entity_key = ? ORDER BY e.id`;

/** DOC-62: everything stored about one person, for that person; the issue is logged with the request (PD-06). */
export async function printExtract({ subject, id, request }: InputFor<'people.printExtract'>, context: HandlerContext): Promise<PrintedDocument> {
  const printedAt = context.clock.now();
  const model = context.read((query) => {
    const name = query.find<PersonName>(NAMES[subject], id);
    if (!name) throw new AppError('notFound', { what: 'карточка' });
    const sections = [...loadPersonRows(query, subject, id), loadLog(query, subject, id)];
    return { ...readPrintFacts(query, `person-extract-${subject}-${String(id)}`, printedAt, context.actor.accountId), fullName: formatFullName(name), sections, request, printedOn: context.clock.today() };
  });
  const { buildPersonExtract } = await import('../../documents');
  const result = await buildPersonExtract(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  const title = `Выписка персональных данных, ${model.fullName}`;
  await context.write((transaction) => {
    notePrint(transaction, 'print', { document: 'personExtract', title, pages: result.pageCount, sheets: result.sheetCount });
    transaction.note({ action: 'export', entity: subject, entityKey: String(id), reason: request });
  });
  return { fileName: `${title}.pdf`, bytes: result.bytes, pages: result.pageCount, sheets: result.sheetCount, warnings: [] };
}

/** Who has written, changed, looked at or taken along the card, and when. */
function loadLog(query: Query, subject: Subject, id: number): Section {
  const timeZone = readTimeZone(query);
  const lines = query.all<LogLine>(LOG, subject, String(id)).map(({ at, action, lastName, firstName, middleName }): readonly [string, string] => [
    formatMoment(at, timeZone),
    `${getActionTitle(action)}, ${lastName === null ? 'программа' : formatInitials({ lastName, firstName: firstName ?? '', middleName })}`,
  ]);
  return { title: 'Журнал действий с карточкой', lines };
}
