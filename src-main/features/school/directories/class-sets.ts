import type { InputFor } from '@shared/contract/contract';
import type { ClassSetCard } from '@shared/contract/directories-contract';
import { DIRECTORY_PROBLEM_TEXTS } from '@shared/contract/directory-problem-text';
import { classSetTable } from '../../../database/entities';
import type { Query } from '../../../database/statement-cache';
import { assertVersion } from '../../audit';
import type { HandlerContext } from '../../handler-context';
import { getOpenYear } from '../find-open-year';
import { pickSaved } from './pick-saved';
import { refuse } from './refuse';

const SETS = 'SELECT id AS "id", row_version AS "version", name AS "name" FROM class_set WHERE year_id = ? ORDER BY name';
const MEMBERS = 'SELECT set_id AS "setId", name AS "name" FROM school_class WHERE year_id = ? AND set_id IS NOT NULL ORDER BY grade, letter';
const SAME = 'SELECT id FROM class_set WHERE year_id = ? AND name = ? AND id <> ?';

/** Combined small classes «класс-комплект» of the open year; a class names its set itself (SET-09). */
export function listClassSets(query: Query): ClassSetCard[] {
  const year = getOpenYear(query);
  const members = query.all<{ setId: number; name: string }>(MEMBERS, year.id);
  return query.all<Omit<ClassSetCard, 'classes'>>(SETS, year.id).map((set) => ({ ...set, classes: members.filter(({ setId }) => setId === set.id).map(({ name }) => name) }));
}

export async function saveClassSet({ id, version, edit }: InputFor<'school.saveClassSet'>, context: HandlerContext): Promise<ClassSetCard> {
  const saved = await context.write((transaction) => {
    const { query } = transaction;
    const year = getOpenYear(query);
    if (id !== null) assertVersion(transaction, classSetTable, { id }, version);
    refuse([query.find(SAME, year.id, edit.name, id ?? 0) ? 'setTwice' : null], DIRECTORY_PROBLEM_TEXTS);
    const setId = id ?? transaction.insert(classSetTable, { yearId: year.id, name: edit.name });
    if (id !== null) transaction.update(classSetTable, { id }, { name: edit.name });
    return pickSaved(listClassSets(query), setId);
  });
  context.publish({ kind: 'schoolChanged' });
  return saved;
}
