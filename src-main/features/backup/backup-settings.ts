import { isAbsolute, join } from 'node:path';
import { backupSettings } from '@shared/contract/backup-contract';
import { AppError } from '@shared/contract/app-error';
import { DEFAULT_BACKUP_SETTINGS, isExternal, type BackupPlace, type BackupSettings } from '@shared/domain/backup';
import { BACKUP_FOLDER } from '../../database/copy-before-migration';
import { settingTable } from '../../database/entities';
import type { Query } from '../../database/statement-cache';
import type { Transaction } from '../../database/transaction';
import { assertVersion } from '../audit';

const NAME = 'backup';

/** `version` 0 = nobody has changed the defaults yet. */
export function readSettings(query: Query): { settings: BackupSettings; version: number } {
  const row = query.find<{ value: string; rowVersion: number }>('SELECT value AS "value", row_version AS "rowVersion" FROM setting WHERE name = ?', NAME);
  if (!row) return { settings: DEFAULT_BACKUP_SETTINGS, version: 0 };
  return { settings: backupSettings.parse(JSON.parse(row.value)), version: row.rowVersion };
}

export function saveSettings(transaction: Transaction, settings: BackupSettings, version: number): void {
  const named = settings.places.map((place) => place.path ?? '');
  if (new Set(named).size < named.length) throw new AppError('invalidInput', { what: 'одно и то же место для копий указано дважды' });
  const relative = settings.places.find((place) => place.path !== null && !isAbsolute(place.path));
  if (relative) throw new AppError('invalidInput', { what: `место «${String(relative.path)}» указано не полностью; нужен путь от корня диска или сетевой папки` });
  const isInside = settings.places.find((place) => place.path === null && isExternal(place.kind));
  if (isInside) throw new AppError('invalidInput', { what: 'папка рядом с базой не может быть внешним местом' });
  const value = JSON.stringify(settings);
  if (!transaction.find(settingTable, { name: NAME })) {
    if (version !== 0) throw new AppError('notFound', { what: 'настройка копий' });
    transaction.insert(settingTable, { name: NAME, value });
    return;
  }
  assertVersion(transaction, settingTable, { name: NAME }, version);
  transaction.update(settingTable, { name: NAME }, { value });
}

export function findPlacePath(place: BackupPlace, schoolFolder: string): string {
  return place.path ?? join(schoolFolder, BACKUP_FOLDER);
}
