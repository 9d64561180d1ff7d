import { AppError } from '@shared/contract/app-error';
import type { InputFor } from '@shared/contract/contract';
import type { WorkTypeCard } from '@shared/contract/directories-contract';
import { DIRECTORY_PROBLEM_TEXTS } from '@shared/contract/directory-problem-text';
import { isWorkType, mergeWorkTypes, WORK_TYPES } from '@shared/domain/journal';
import { isOpenOn } from '@shared/domain/school';
import { ALL_TABLES, workTypeTable } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { getTableTitle, refuseStale } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { readOwnWorkTypes } from './read-work-types';
import { CLOSE_TYPED } from './find-uses';
import { refuse } from './refuse';

/** Every table with a column of kinds of work: a table that is added later counts by itself. */
const NAMING = ALL_TABLES.filter(({ columns }) => 'workType' in columns).map(({ name }) => name);

export function listWorkTypes(query: Query): WorkTypeCard[] {
  return mergeWorkTypes(readOwnWorkTypes(query)).map((type) => {
    const { code, name, letter, needsNumber, needsTopic, needsHours, isMonitoring, termKind, weightPercent, ordinal, closedFrom } = type;
    const version = 'version' in type ? type.version : 0;
    return { code, name, letter, needsNumber, needsTopic, needsHours, isMonitoring, termKind, weightPercent, ordinal, closedFrom, version, isBuiltIn: isWorkType(code, WORK_TYPES) };
  });
}

/** Changes a kind of work, or adds one; marks that have been given keep theirs. */
export async function saveWorkType({ code, version, edit }: InputFor<'school.saveWorkType'>, context: HandlerContext): Promise<WorkTypeCard> {
  const saved = await context.write((transaction) => {
    const { query } = transaction;
    const types = listWorkTypes(query);
    const present = code === null ? null : getType(types, code);
    if (present !== null) refuseStale(transaction, { table: 'work_type', key: String(findOwnId(query, present.code)) }, present.version, version);
    const others = types.filter((type) => type.code !== code);
    refuse([
      others.some((type) => type.letter === edit.letter) ? 'letterTwice' : null,
      others.some((type) => type.name === edit.name) ? 'workNameTwice' : null,
      [...others, edit].some((type) => isOpenOn(type.closedFrom, context.clock.today())) ? null : 'lastWorkType',
    ], DIRECTORY_PROBLEM_TEXTS);
    const { needsNumber, needsTopic, needsHours, isMonitoring, ...rest } = edit;
    const values = { ...rest, needsNumber: Number(needsNumber), needsTopic: Number(needsTopic), needsHours: Number(needsHours), isMonitoring: Number(isMonitoring) };
    const id = code === null ? null : findOwnId(query, code);
    const savedCode = code ?? nextCode(types);
    if (id === null) transaction.insert(workTypeTable, { ...values, code: savedCode });
    else transaction.update(workTypeTable, { id }, values);
    return getType(listWorkTypes(query), savedCode);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}

/** Only a kind of the school's own that no column has ever had; a kind of the program is put back as it was brought. */
export async function removeWorkType({ code, version }: InputFor<'school.removeWorkType'>, context: HandlerContext): Promise<null> {
  await context.write((transaction) => {
    const { query } = transaction;
    const type = getType(listWorkTypes(query), code);
    const id = findOwnId(query, code);
    refuseStale(transaction, { table: 'work_type', key: String(id) }, type.version, version);
    if (id === null) throw new AppError('recordInUse', { what: 'вид работы входит в программу', todo: CLOSE_TYPED });
    const uses = type.isBuiltIn ? [] : listTypeUses(query, code);
    if (uses.length > 0) throw new AppError('recordInUse', { what: uses.join('; '), todo: CLOSE_TYPED });
    transaction.remove(workTypeTable, { id });
  });
  context.publish({ kind: 'schoolChanged' });
  return null;
}

function getType(types: readonly WorkTypeCard[], code: string): WorkTypeCard {
  const type = types.find((one) => one.code === code);
  if (!type) throw new AppError('notFound', { what: 'вид работы' });
  return type;
}

/** «колонка отметок – 3»: everything for which the kind of work stands. */
function listTypeUses(query: Query, code: string): string[] {
  return NAMING.flatMap((table) => {
    const count = query.find<{ count: number }>(`SELECT count(*) AS "count" FROM ${table} WHERE work_type = ?`, code)?.count ?? 0;
    return count === 0 ? [] : [`${getTableTitle(table).toLocaleLowerCase('ru')} – ${String(count)}`];
  });
}

function findOwnId(query: Query, code: string): number | null {
  return readOwnWorkTypes(query).find((type) => type.code === code)?.id ?? null;
}

/** «own1», «own2» …: a name that is never given twice while a column has it. */
function nextCode(types: readonly WorkTypeCard[]): string {
  const numbers = types.map(({ code }) => Number(/^own(\d+)$/.exec(code)?.[1] ?? '0'));
  return `own${String(Math.max(...numbers) + 1)}`;
}
