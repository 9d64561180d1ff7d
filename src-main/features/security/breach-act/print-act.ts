import type { BreachAct, BreachOperation } from '@shared/contract/breach-contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { OPERATION_OUTCOME_TITLES, type BreachOutcome } from '@shared/domain/security';
import { findDateInZone } from '@shared/lib/date-in-zone';
import { formatMoment } from '@shared/lib/format-moment';
import type { BreachActModel, BreachNoticeModel, BreachOperationLine, Fact, Signatory } from '../../../documents';
import type { Query } from '../../../database/statement-cache';
import type { HandlerContext } from '../../handler-context';
import { readTimeZone } from '../../school';
import { getBreach } from '../list-breaches';
import { finishPrint, readPaperHead } from '../../audit';
import { getAct, getActRow } from './list-acts';
import { listOperations } from './operations';

const OUTCOMES: Readonly<Record<BreachOutcome, string>> = {
  blocked: 'учётная запись закрыта сразу, открытые входы прекращены', alreadyBlocked: 'учётная запись уже была закрыта',
  lastAdministrator: 'учётная запись не закрыта: единственный администратор', tooMany: 'учётная запись не закрыта: слишком много сообщений за час', unknownLogin: 'такого логина нет',
};

/** «Лебедев П. А.» in the free text of the commission. */
const PERSON = /[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)? [А-ЯЁ]\.(?: ?[А-ЯЁ]\.)?/gu;

/** DOC-58; an unconfirmed act prints as a draft. */
export async function printAct(context: HandlerContext, actId: number): Promise<PrintedDocument> {
  const model = context.read((query) => buildActModel(query, context, actId));
  const { buildBreachAct } = await import('../../../documents');
  const result = await buildBreachAct(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  return finishPrint(context, 'breachAct', `Акт о нарушении конфиденциальности № ${String(model.number)}`, result);
}

function buildActModel(query: Query, context: HandlerContext, actId: number): BreachActModel {
  const act = getAct(query, actId);
  const operations = listOperations(query, getActRow(query, actId));
  const timeZone = readTimeZone(query);
  const moment = (instant: string): string => formatMoment(instant, timeZone);
  const { stamp, school } = readPaperHead(query, context, `breach-act-${String(actId)}`);
  const report = getBreach(query, act.reportId);
  const facts: Fact[] = [
    ['Учётная запись', `${act.person}, логин «${act.login}»`],
    ['Нарушение замечено', moment(report.noticedAt)],
    ['Директор и поддержка извещены', `${moment(act.notifiedAt)}${report.isLate ? ' – позже срока' : ''}`],
    ['Кто сообщил', `${report.reporter}, компьютер ${report.workstation}`],
    ['Что случилось', report.description],
    ['Предполагаемая утечка', moment(act.suspectedFrom)],
    ['Новые реквизиты доступа выданы', act.operationsUntil === null ? 'ещё не выданы' : moment(act.operationsUntil)],
    ['Принятые меры', [OUTCOMES[report.outcome], act.measures].filter(Boolean).join('. ')],
    ['Комиссия', act.commission === '' ? '—' : act.commission],
  ];
  return {
    stamp: { ...stamp, isDraft: act.state === 'draft' }, school, number: act.number, madeOn: findDateInZone(Date.parse(act.madeAt), timeZone), facts,
    invalid: operations.filter(({ part }) => part === 'afterNotice').map((operation) => toLine(operation, moment)),
    doubtful: operations.filter(({ part, isData }) => part === 'doubtful' && isData).map((operation) => toLine(operation, moment)),
    decision: act.confirmedAt === null ? null : `Подтверждено директором ${moment(act.confirmedAt)} (${act.confirmedBy ?? ''}).`,
    signatories: signatories(act, school.directorName),
  };
}

/** Director, administrator or who has made the act, the user, and the commission, each once. */
function signatories(act: BreachAct, directorName: string | null): Signatory[] {
  const first = [{ office: 'Директор', name: directorName }, { office: 'Составил(а)', name: act.madeBy }, { office: 'Владелец учётной записи', name: act.person }];
  const surnames = new Set(first.map(({ name }) => name?.split(' ')[0]));
  const members = act.commission.match(PERSON)?.filter((name) => !surnames.has(name.split(' ')[0])) ?? [];
  return [...first, ...members.map((name) => ({ office: 'Член комиссии', name }))];
}

function toLine(operation: BreachOperation, moment: (instant: string) => string): BreachOperationLine {
  const { action, about, details, isInvalid, outcome } = operation;
  const decision = isInvalid === null ? 'не решено' : isInvalid ? 'недействительна' : 'действительна';
  return {
    at: moment(operation.at), workstation: operation.workstation, what: [`${about}: ${action}`, details].filter(Boolean).join('. '),
    outcome: outcome === null ? decision : `${decision}; ${OPERATION_OUTCOME_TITLES[outcome]}`,
  };
}

/** The report on paper, for the director and the support (SEC-11). */
export async function printBreach(context: HandlerContext, reportId: number): Promise<PrintedDocument> {
  const model = context.read((query) => buildNoticeModel(query, context, reportId));
  const { buildBreachNotice } = await import('../../../documents');
  const result = await buildBreachNotice(model, { fontsDirectory: context.resourcePath('fonts'), signal: context.signal });
  return finishPrint(context, 'breachNotice', `Сообщение о нарушении № ${String(reportId)}`, result);
}

function buildNoticeModel(query: Query, context: HandlerContext, reportId: number): BreachNoticeModel {
  const report = getBreach(query, reportId);
  const timeZone = readTimeZone(query);
  const moment = (instant: string): string => formatMoment(instant, timeZone);
  const facts: Fact[] = [
    ['Учётная запись', `${report.person ?? 'такой нет'}, логин «${report.login}»`],
    ['Кто сообщил', `${report.reporter}${report.isReporterSignedIn ? '' : ' (без входа в программу)'}, компьютер ${report.workstation}`],
    ['Когда замечено', moment(report.noticedAt)],
    ['Когда сообщено', `${moment(report.reportedAt)}${report.isLate ? ' – позже срока' : ''}`],
    ['Что случилось', report.description],
    ['Что сделано программой', OUTCOMES[report.outcome]],
    ['Прочитано', report.seen === null ? 'ещё нет' : `${report.seen.by}, ${moment(report.seen.at)}`],
  ];
  const { stamp, school } = readPaperHead(query, context, `breach-${String(reportId)}`);
  return { stamp, school, number: reportId, madeOn: findDateInZone(Date.parse(report.reportedAt), timeZone), facts, signatories: [{ office: 'Сообщил(а)', name: report.reporter }, { office: 'Принял(а), директор', name: school.directorName }] };
}
