import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { AppError } from '@shared/contract/app-error';
import type { BackupComparison } from '@shared/contract/backup-contract';
import { openCopy } from '../../database/open-copy';
import { SCHEMA_VERSION } from '../../database/migrations';
import type { SqliteConnection } from '../../database/open-connection';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { countLostEntries } from './count-lost-entries';
import { getKeyOfCopy } from './get-key';

type Line = { readonly id: number; readonly hash: string };

const HEAD = 'SELECT id AS "id", hash AS "hash" FROM audit_entry ORDER BY id DESC LIMIT 1';
const HASH = 'SELECT hash AS "hash" FROM audit_entry WHERE id = ?';

/**
 * Checks a copy and says what a restore would take away (BAK-04): the lines of the log that the present file has and the copy has not,
 * counted by class and day. Throws where the copy is of another school or not to be read; a damaged one is answered with its findings.
 */
export async function compareCopy(context: HandlerContext, path: string): Promise<BackupComparison> {
  if (!existsSync(path)) throw new AppError('copyUnreadable', { path, reason: 'файла там нет или диск не отвечает.' });
  context.report({ done: 0, total: 2, text: 'Проверка копии' });
  const facts = await context.checkCopy({ path, key: getKeyOfCopy(context, path) });
  const { size } = await stat(path);
  const present = context.read(findHead);
  const base = {
    path, sizeKb: Math.ceil(size / 1024), findings: facts.findings, lastEntryAt: facts.lastEntryAt, school: facts.school, isOlderFormat: facts.schemaVersion < SCHEMA_VERSION, presentHeadId: present.id,
  };
  if (facts.findings.length > 0) return { ...base, lostLines: 0, lost: [], lostOther: [], returnedLines: 0 };
  context.report({ done: 1, total: 2, text: 'Сравнение с базой' });
  const copy = openCopy(path, getKeyOfCopy(context, path));
  try {
    const common = findCommonLine(context, copy, Math.min(facts.headId, present.id));
    if (common === 0 || isOtherSchool(context, copy)) throw new AppError('copyOfOtherSchool', { path });
    return { ...base, lostLines: present.id - common, returnedLines: facts.headId - common, ...(await countLostEntries(context, common, present.id)) };
  } finally {
    copy.close();
  }
}

export function findHead(query: Query): Line {
  return query.find<Line>(HEAD) ?? { id: 0, hash: '' };
}

/** The last line that both logs have: each hash covers all lines before it, so it is found by halving. 0 = none. */
function findCommonLine(context: Pick<HandlerContext, 'read'>, copy: SqliteConnection, highest: number): number {
  const ofCopy = copy.prepare<[number]>(HASH).pluck();
  const isCommon = (id: number): boolean => context.read((query) => query.find<Line>(HASH, id)?.hash) === ofCopy.get(id);
  let low = 0;
  let high = highest;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isCommon(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Each school has a name of its own from its beginning; copies of an older program do not know it yet. */
function isOtherSchool(context: Pick<HandlerContext, 'read'>, copy: SqliteConnection): boolean {
  const isNamed = copy.prepare(`SELECT count(*) FROM sqlite_master WHERE name = 'holder'`).pluck().get() === 1;
  const ofCopy = isNamed ? copy.prepare('SELECT school_key FROM holder').pluck().get() : undefined;
  return ofCopy !== undefined && ofCopy !== context.read((query) => query.find<{ key: string }>('SELECT school_key AS "key" FROM holder'))?.key;
}
