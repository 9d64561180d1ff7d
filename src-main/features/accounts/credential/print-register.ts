import type { CredentialRequest } from '@shared/contract/duties-contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { CREDENTIAL_REASON_TITLES } from '@shared/domain/accounts';
import { formatMoment } from '@shared/lib/format-moment';
import { formatDate } from '@shared/lib/russian-date';
import type { CredentialRegisterModel } from '../../../documents';
import { finishPrint, readPaperHead } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { readTimeZone } from '../../school';
import { listCredentialRequests } from './list-requests';

const TITLE = 'Журнал выдачи реквизитов доступа';

/** DOC-46, its register: requests and their issue in the order of time, with lines for signatures. */
export async function printCredentialRegister(context: HandlerContext): Promise<PrintedDocument> {
  const model = context.read((query): CredentialRegisterModel => {
    const zone = readTimeZone(query);
    const rows = listCredentialRequests(query, context.clock).filter(({ state }) => state !== 'withdrawn').sort((left, right) => left.requestedOn.localeCompare(right.requestedOn) || (left.id ?? 0) - (right.id ?? 0));
    return { ...readPaperHead(query, context, 'credential-register'), printedOn: context.clock.today(), rows: rows.map((row, index) => toRow(row, index, zone)) };
  });
  const { buildCredentialRegister } = await import('../../../documents');
  const result = await buildCredentialRegister(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  return finishPrint(context, 'credentialRegister', TITLE, result);
}

function toRow(row: CredentialRequest, index: number, zone: string): CredentialRegisterModel['rows'][number] {
  const issued = row.issuedAt === null ? (row.state === 'overdue' ? 'просрочено' : 'не выдано') : `${formatMoment(row.issuedAt, zone)}, ${row.issuedBy ?? ''}`;
  return {
    number: String(index + 1), requestedOn: formatDate(row.requestedOn), name: `${row.name}, ${row.position}`, requestedBy: row.requestedBy, reason: CREDENTIAL_REASON_TITLES[row.reason],
    dueOn: formatDate(row.dueOn), issued,
  };
}
