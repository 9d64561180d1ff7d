import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { AbsenceCodeCard } from '@shared/contract/directories-contract';
import { DIRECTORY_PROBLEM_TEXTS } from '@shared/contract/directory-problem-text';
import { findUntypableCodes, GIVEN_ABSENCE_CODES, listOpenCodes, mergeAbsenceCodes } from '@shared/domain/journal';
import { absenceCodeTable } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { refuseStale } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { CLOSE_TYPED } from './find-uses';
import { readOwnAbsenceCodes } from './read-absence-codes';
import { refuse } from './refuse';

/** Where a code stands: in lessons and among records carried from another page; `closed` – in closed periods. */
const USED = `SELECT (SELECT count(*) FROM absence WHERE code = ?) + (SELECT count(*) FROM carried_record WHERE kind = 'absence' AND value = ?) AS "all",
  (SELECT count(*) FROM absence a JOIN lesson l ON l.id = a.lesson_id JOIN period_closing x ON x.course_id = l.course_id
    JOIN grading_period p ON p.id = x.period_id AND l.date BETWEEN p.start_date AND p.end_date WHERE a.code = ?) AS "closed"`;
type Used = { readonly all: number; readonly closed: number };

export function listAbsenceCodes(query: Query): AbsenceCodeCard[] {
  return mergeAbsenceCodes(readOwnAbsenceCodes(query)).map((one) => {
    const { code, meaning, reason, hasNotice, ordinal, closedFrom } = one;
    return { code, meaning, reason, hasNotice, ordinal, closedFrom, version: 'version' in one ? one.version : 0, isBuiltIn: isBuiltIn(code) };
  });
}

/** Changes what a code means, retires it from a date, or adds one. A lesson keeps the letter it has, a closed period what it counted as. */
export async function saveAbsenceCode({ code, isNew, version, edit }: InputFor<'school.saveAbsenceCode'>, context: HandlerContext): Promise<AbsenceCodeCard> {
  const today = context.clock.today();
  const saved = await context.write((transaction) => {
    const { query } = transaction;
    const codes = listAbsenceCodes(query);
    const present = codes.find((one) => one.code === code);
    if (!isNew && !present) throw new AppError('notFound', { what: 'код отсутствия' });
    const id = findOwnId(query, code);
    if (!isNew) refuseStale(transaction, { table: 'absence_code', key: String(id) }, present?.version ?? 0, version);
    const open = listOpenCodes([...codes.filter((one) => one.code !== code), { ...edit, code }], today);
    refuse([
      isNew && present ? 'codeTwice' : null,
      open.some(({ reason }) => reason === 'unexcused') ? null : 'lastAbsenceCode',
      findUntypableCodes(open.map((one) => one.code)).length > 0 ? 'codeNotTypable' : null,
      present && present.reason !== edit.reason && findUsed(query, code).closed > 0 ? 'reasonInClosed' : null,
    ], DIRECTORY_PROBLEM_TEXTS);
    const values = { ...edit, hasNotice: Number(edit.hasNotice) };
    if (id === null) transaction.insert(absenceCodeTable, { ...values, code });
    else transaction.update(absenceCodeTable, { id }, values);
    const after = listAbsenceCodes(query).find((one) => one.code === code);
    if (!after) throw new AppError('notFound', { what: 'код отсутствия' });
    return after;
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}

/** Only a code of the school's own that stands nowhere in the journal, else it is retired from a date (SET-14); one of the program is put back as it was brought. */
export async function removeAbsenceCode({ code, version }: InputFor<'school.removeAbsenceCode'>, context: HandlerContext): Promise<null> {
  await context.write((transaction) => {
    const { query } = transaction;
    const present = listAbsenceCodes(query).find((one) => one.code === code);
    const id = findOwnId(query, code);
    if (!present) throw new AppError('notFound', { what: 'код отсутствия' });
    refuseStale(transaction, { table: 'absence_code', key: String(id) }, present.version, version);
    if (id === null) throw new AppError('recordInUse', { what: 'код входит в программу', todo: CLOSE_TYPED });
    const used = findUsed(query, code);
    const given = GIVEN_ABSENCE_CODES.find((one) => one.code === code);
    if (!given && used.all > 0) throw new AppError('recordInUse', { what: [`пропуск – ${String(used.all)}`, ...(used.closed > 0 ? [`в закрытых периодах – ${String(used.closed)}`] : [])], todo: CLOSE_TYPED });
    if (given && given.reason !== present.reason && used.closed > 0) refuse(['reasonInClosed'], DIRECTORY_PROBLEM_TEXTS);
    transaction.remove(absenceCodeTable, { id });
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}

function isBuiltIn(code: string): boolean {
  return GIVEN_ABSENCE_CODES.some((one) => one.code === code);
}

function findUsed(query: Query, code: string): Used {
  return query.find<Used>(USED, code, code, code) ?? { all: 0, closed: 0 };
}

function findOwnId(query: Query, code: string): number | null {
  return readOwnAbsenceCodes(query).find((one) => one.code === code)?.id ?? null;
}
