import type { ProcedureName } from '@shared/contract/contract';
import type { BackendClient } from './backend-client';
import { isFailure } from './failure';

/** What the top line says: is something on its way to the file, when was the last thing saved, is the file within reach. */
export type Activity = { readonly saving: number; readonly savedAt: Date | null; readonly isUnreachable: boolean };

export type ActivityLog = { readonly getSnapshot: () => Activity; readonly subscribe: (listener: () => void) => () => void };

const WRITES: ReadonlySet<ProcedureName> = new Set<ProcedureName>([
  'session.changePassword', 'accounts.issueSlip', 'accounts.issueMissingSlips', 'accounts.setRoles', 'accounts.setBlocked', 'people.saveStudent',
  'journal.setCells', 'journal.saveLesson', 'journal.addColumn', 'journal.setColumnWorkType', 'journal.removeColumn',
  'lessonPlan.save', 'lessonPlan.submit', 'lessonPlan.withdraw', 'lessonPlan.decide', 'lessonPlan.correct', 'lessonPlan.undoCorrection', 'lessonPlan.decideCorrection',
  'exchange.importFile', 'exchange.undoImport', 'backup.makeCopy', 'backup.saveSettings',
]);

/** The same client, watched: every screen's writes show in one place. */
export function watchActivity(client: BackendClient, getNow: () => Date): { readonly client: BackendClient; readonly activity: ActivityLog } {
  let current: Activity = { saving: 0, savedAt: null, isUnreachable: false };
  const listeners = new Set<() => void>();
  const change = (next: Partial<Activity>) => {
    current = { ...current, ...next };
    for (const listener of listeners) listener();
  };
  const activity: ActivityLog = {
    getSnapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
  const call: BackendClient['call'] = async (name, input, options) => {
    const isWrite = WRITES.has(name);
    if (isWrite) change({ saving: current.saving + 1 });
    try {
      const output = await client.call(name, input, options);
      if (isWrite) change({ saving: current.saving - 1, savedAt: getNow(), isUnreachable: false });
      else if (current.isUnreachable) change({ isUnreachable: false });
      return output;
    } catch (error) {
      if (isWrite) change({ saving: current.saving - 1 });
      if (isFailure(error, 'storageUnreachable') || isFailure(error, 'serverUnreachable')) change({ isUnreachable: true });
      throw error;
    }
  };
  return { client: { call, onEvent: (listener) => client.onEvent(listener) }, activity };
}
