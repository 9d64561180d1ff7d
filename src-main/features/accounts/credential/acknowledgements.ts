import type { Acknowledgement } from '@shared/contract/duties-contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { formatFullName, type PersonName } from '@shared/domain/people';
import { CONFIDENTIALITY_RULE } from '@shared/domain/security';
import { formatMoment } from '@shared/lib/format-moment';
import { compareRussian } from '@shared/lib/russian-order';
import type { AcknowledgementSheetModel } from '../../../documents';
import type { Query } from '../../../database/statement-cache';
import { finishPrint, readPaperHead } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { getOpenYear, readTimeZone } from '../../school';

const CONFIRMED = `SELECT a.id AS "accountId", s.position AS "position", s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", k.confirmed_at AS "confirmedAt"
  FROM account a JOIN staff s ON s.id = a.staff_id LEFT JOIN acknowledgement k ON k.account_id = a.id AND k.year_id = ? WHERE a.is_blocked = 0 OR k.id IS NOT NULL`;

/** Everybody with an account, by name; null = has not confirmed the rule of the open year yet (SEC-10). */
export function listAcknowledgements(query: Query): Acknowledgement[] {
  return query
    .all<PersonName & Omit<Acknowledgement, 'name'>>(CONFIRMED, getOpenYear(query).id)
    .map((row) => ({ accountId: row.accountId, position: row.position, confirmedAt: row.confirmedAt, name: formatFullName(row) }))
    .sort((left, right) => compareRussian(left.name, right.name));
}

/** DOC-59: the signature sheet for the file. */
export async function printAcknowledgements(context: HandlerContext): Promise<PrintedDocument> {
  const model = context.read((query): AcknowledgementSheetModel => {
    const zone = readTimeZone(query);
    const rows = listAcknowledgements(query).map(({ name, position, confirmedAt }) => ({ name, position, confirmedAt: confirmedAt === null ? '' : formatMoment(confirmedAt, zone) }));
    return { ...readPaperHead(query, context, 'acknowledgement-sheet'), yearName: getOpenYear(query).name, paragraphs: CONFIDENTIALITY_RULE, rows, printedOn: context.clock.today() };
  });
  const { buildAcknowledgementSheet } = await import('../../../documents');
  const result = await buildAcknowledgementSheet(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  return finishPrint(context, 'acknowledgementSheet', `Лист ознакомления с правилами ${model.yearName.replace('/', '-')}`, result);
}
