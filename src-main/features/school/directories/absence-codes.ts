import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { AbsenceCodeCard } from '@shared/contract/directories-contract';
import { DIRECTORY_PROBLEM_TEXTS } from '@shared/contract/directory-problem-text';
import { ABSENCE_CODES, ABSENCE_REASONS, mergeAbsenceCodes, type AbsenceCodeInfo } from '@shared/domain/journal';
import { isOpenOn } from '@shared/domain/school';
import { absenceCodeTable, type AbsenceCodeRow } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { refuseStale } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { refuse } from './refuse';

type Own = AbsenceCodeInfo & { readonly id: number; readonly version: number };

const OWN = `SELECT id AS "id", row_version AS "rowVersion", code AS "code", meaning AS "meaning", reason AS "reason", has_notice AS "hasNotice", ordinal AS "ordinal", closed_from AS "closedFrom" FROM absence_code`;
const USED = 'SELECT count(*) AS "count" FROM absence WHERE code = ?';

function readOwn(query: Query): Own[] {
  return query.recall<AbsenceCodeRow>(OWN).map(({ rowVersion, ...row }) => ({
    ...row, version: rowVersion, hasNotice: row.hasNotice === 1, reason: ABSENCE_REASONS.find((reason) => reason === row.reason) ?? 'unexcused',
  }));
}

/** The absence codes of the school (SET-14); read often, so remembered. */
export function readAbsenceCodes(query: Query): readonly AbsenceCodeInfo[] {
  return mergeAbsenceCodes(readOwn(query));
}

export function listAbsenceCodes(query: Query): AbsenceCodeCard[] {
  return mergeAbsenceCodes(readOwn(query)).map((one) => {
    const { code, meaning, reason, hasNotice, ordinal, closedFrom } = one;
    return { code, meaning, reason, hasNotice, ordinal, closedFrom, version: 'version' in one ? one.version : 0, isBuiltIn: isBuiltIn(code) };
  });
}

/** Changes what a code means, retires it from a date, or adds one. A lesson keeps the letter it has. */
export async function saveAbsenceCode({ code, isNew, version, edit }: InputFor<'school.saveAbsenceCode'>, context: HandlerContext): Promise<AbsenceCodeCard> {
  const today = context.clock.today();
  const saved = await context.write((transaction) => {
    const { query } = transaction;
    const codes = listAbsenceCodes(query);
    const present = codes.find((one) => one.code === code);
    if (!isNew && !present) throw new AppError('notFound', { what: 'код отсутствия' });
    const id = findOwnId(query, code);
    if (!isNew) refuseStale(transaction, { table: 'absence_code', key: String(id) }, present?.version ?? 0, version);
    const open = [...codes.filter((one) => one.code !== code), { ...edit, code }].filter(({ closedFrom }) => isOpenOn(closedFrom, today));
    refuse([isNew && present ? 'codeTwice' : null, open.some(({ reason }) => reason === 'unexcused') ? null : 'lastAbsenceCode'], DIRECTORY_PROBLEM_TEXTS);
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

/** Only a code of the school's own that stands nowhere in the journal; one of the program is put back as it was brought. */
export async function removeAbsenceCode({ code, version }: InputFor<'school.removeAbsenceCode'>, context: HandlerContext): Promise<null> {
  await context.write((transaction) => {
    const { query } = transaction;
    const present = listAbsenceCodes(query).find((one) => one.code === code);
    const id = findOwnId(query, code);
    if (!present) throw new AppError('notFound', { what: 'код отсутствия' });
    refuseStale(transaction, { table: 'absence_code', key: String(id) }, present.version, version);
    if (id === null) throw new AppError('recordInUse', { what: 'код входит в программу' });
    const used = query.find<{ count: number }>(USED, code)?.count ?? 0;
    if (!isBuiltIn(code) && used > 0) throw new AppError('recordInUse', { what: `пропуск – ${String(used)}` });
    transaction.remove(absenceCodeTable, { id });
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}

function isBuiltIn(code: string): boolean {
  return (ABSENCE_CODES as readonly string[]).includes(code);
}

function findOwnId(query: Query, code: string): number | null {
  return readOwn(query).find((one) => one.code === code)?.id ?? null;
}
