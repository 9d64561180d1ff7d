import type { InputFor } from '@shared/contract/contract';
import type { RecordChange } from '@shared/contract/directories-contract';
import type { Query } from '../../../database/statement-cache';
import { findLastChange } from '../../audit';

/** Who changed a record last; records of several rows answer with the latest of them. */
export function getRecordChange(query: Query, { directory, key }: InputFor<'school.getRecordChange'>): RecordChange | null {
  if (directory === 'work_type' || directory === 'absence_code') {
    const row = query.find<{ id: number }>(`SELECT id AS "id" FROM ${directory} WHERE code = ?`, key);
    return row ? findLastChange(query, directory, String(row.id)) : null;
  }
  const own = findLastChange(query, directory, key);
  const links = directory === 'school_class' ? listKeys(query, 'class_teacher', 'class_id', key) : directory === 'subject' ? listKeys(query, 'subject_teacher', 'subject_id', key) : [];
  const changes = [own, ...links.map((id) => findLastChange(query, directory === 'subject' ? 'subject_teacher' : 'class_teacher', id))].filter((change) => change !== null);
  return changes.sort((left, right) => (left.at < right.at ? 1 : -1))[0] ?? null;
}

function listKeys(query: Query, table: string, column: string, key: string): string[] {
  const id = Number(key);
  if (!Number.isInteger(id)) return [];
  return query.all<{ id: number }>(`SELECT id AS "id" FROM ${table} WHERE ${column} = ?`, id).map((row) => String(row.id));
}
