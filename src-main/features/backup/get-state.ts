import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { BackupPlaceState, BackupState } from '@shared/contract/backup-contract';
import { findBackupAlarms, formatBackupAlarm, parseCopyName, type BackupPlace } from '@shared/domain/backup';
import type { Query } from '../../database/statement-cache';
import type { HandlerContext } from '../handler-context';
import { findNextBackup, readPlan } from './backup-job';
import { findPlacePath, readSettings } from './backup-settings';
import { findFreeBytes, findPlaceProblem } from './place-problem';
import { findLastAttempt, findLastGood } from './register';

/** The warning lines for administrator and director, worst first; none = all is well. Not for a database server: its copies are its administrator's. */
export function listAlarms(query: Query, now: string): string[] {
  const since = query.find<{ at: string }>('SELECT created_at AS "at" FROM school')?.at ?? now;
  const facts = {
    now, since, lastGoodAt: findLastGood(query, false), lastExternalAt: findLastGood(query, true), hasLastFailed: findLastAttempt(query)?.isGood === false, everyDays: readSettings(query).settings.everyDays,
  };
  return findBackupAlarms(facts).map(formatBackupAlarm);
}

/** Last good copy, next run, places with their room: everything at a glance. */
export async function getBackupState(context: HandlerContext): Promise<BackupState> {
  const now = context.clock.now();
  const { isOnServer } = context.database;
  const state = context.read((query) => {
    const { settings, version } = readSettings(query);
    const plan = readPlan(query, now);
    return {
      isOnServer, alarms: isOnServer ? [] : listAlarms(query, now), lastGoodAt: findLastGood(query, false), lastExternalAt: findLastGood(query, true), nextRun: findNextBackup(plan, now), lastBell: plan.lastBell,
      settings, settingsVersion: version, holder: query.find<{ name: string }>('SELECT workstation AS "name" FROM holder WHERE id = 1')?.name ?? '',
    };
  });
  const places = await Promise.all(state.settings.places.map((place) => lookAt(place, context.database.folder)));
  return { ...state, places };
}

async function lookAt(place: BackupPlace, schoolFolder: string): Promise<BackupPlaceState> {
  const path = findPlacePath(place, schoolFolder);
  const problem = await findPlaceProblem(place.kind, path, place.path === null);
  if (problem !== null || !existsSync(path)) return { kind: place.kind, path, problem, freeKb: null, copies: 0 };
  const copies = (await readdir(path)).filter((name) => parseCopyName(name) !== null).length;
  return { kind: place.kind, path, problem, freeKb: Math.floor((await findFreeBytes(path)) / 1024), copies };
}
