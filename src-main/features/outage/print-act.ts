import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { OutageAct } from '@shared/contract/outage-contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { formatFullName, type PersonName } from '@shared/domain/people';
import { findDateInZone } from '@shared/lib/date-in-zone';
import { formatMoment } from '@shared/lib/format-moment';
import type { OutageActModel } from '../../documents';
import type { Query } from '../../database/statement-cache';
import { notePrint, readPrintMark } from '../audit';
import type { HandlerContext } from '../handler-context';
import { readTimeZone } from '../school';
import { getAct } from './change-acts';

type School = { readonly fullName: string; readonly shortName: string; readonly locality: string | null; readonly directorName: string | null };
type Maker = PersonName & { readonly position: string | null };

const SCHOOL = 'SELECT full_name AS "fullName", short_name AS "shortName", locality AS "locality", director_name AS "directorName" FROM school';
const MAKER = `SELECT s.last_name AS "lastName", s.first_name AS "firstName", s.middle_name AS "middleName", s.position AS "position"
  FROM outage_act a JOIN account c ON c.id = a.registered_by JOIN staff s ON s.id = c.staff_id WHERE a.id = ?`;

/** DOC-60; an undecided act prints without the line of the director's decision. */
export async function printAct({ actId }: InputFor<'outage.printAct'>, context: HandlerContext): Promise<PrintedDocument> {
  const printedAt = context.clock.now();
  const model = context.read((query): OutageActModel => {
    const stamp = { printedAt, printId: `outage-act-${String(actId)}-${printedAt}`, label: null, isDraft: false, ...readPrintMark(query, context.actor.accountId) };
    return buildModel(query, actId, stamp);
  });
  const { buildOutageAct } = await import('../../documents');
  const result = await buildOutageAct(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  const title = `Акт о техническом сбое № ${String(model.number)}`;
  await context.write((transaction) => { notePrint(transaction, 'print', { document: 'outageAct', title, pages: result.pageCount, sheets: result.sheetCount }); });
  return { fileName: `${title}.pdf`, bytes: result.bytes, pages: result.pageCount, sheets: result.sheetCount, warnings: [] };
}

function buildModel(query: Query, actId: number, stamp: OutageActModel['stamp']): OutageActModel {
  const act = getAct(query, actId);
  const timeZone = readTimeZone(query);
  const school = query.find<School>(SCHOOL);
  const maker = query.find<Maker>(MAKER, actId);
  if (!school || !maker) throw new AppError('notFound', { what: 'школа' });
  return {
    stamp, number: act.number, classes: act.classes, cause: act.cause,
    school: { fullName: school.fullName, shortName: school.shortName, place: school.locality, directorName: school.directorName, deputyName: null },
    madeOn: findDateInZone(Date.parse(act.registeredAt), timeZone),
    from: formatMoment(act.startedAt, timeZone),
    to: formatMoment(act.endedAt, timeZone),
    length: formatLength(Date.parse(act.endedAt) - Date.parse(act.startedAt)),
    madeBy: formatFullName(maker),
    madeByPosition: maker.position ?? '',
    decision: describeDecision(act, timeZone),
  };
}

function describeDecision({ state, decidedAt, decidedBy, decisionReason }: OutageAct, timeZone: string): string | null {
  if (state === 'registered' || decidedAt === null) return null;
  const verb = state === 'confirmed' ? 'Подтверждён' : 'Отклонён';
  return `${verb} директором ${formatMoment(decidedAt, timeZone)} (${decidedBy ?? ''})${decisionReason === null ? '' : `: ${decisionReason}`}.`;
}

/** «1 д 3 ч 20 мин». */
function formatLength(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const parts = [[Math.floor(minutes / 1440), 'д'], [Math.floor((minutes % 1440) / 60), 'ч'], [minutes % 60, 'мин']] as const;
  return parts.filter(([count]) => count > 0).map(([count, unit]) => `${String(count)} ${unit}`).join(' ');
}
