import type { FeatureHandlers } from '../handler-context';
import { forCaller } from './backup-context';
import { buildRegister } from './build-register';
import { saveSettings } from './backup-settings';
import { compareCopy } from './compare-copy';
import { getBackupState, listAlarms } from './get-state';
import { makeBackup } from './make-backup';
import { listCopies } from './register';
import { restoreCopy } from './restore-copy';

type Names =
  | 'backup.listAlarms' | 'backup.getState' | 'backup.listCopies' | 'backup.makeCopy' | 'backup.saveSettings' | 'backup.buildRegister' | 'backup.compare' | 'backup.restore';

export const backupHandlers: FeatureHandlers<Names> = {
  'backup.listAlarms': (_input, context) => (context.database.isOnServer ? [] : context.read((query) => listAlarms(query, context.clock.now()))),
  'backup.getState': (_input, context) => getBackupState(context),
  'backup.listCopies': (_input, context) => context.read((query) => listCopies(query, context.clock.now())),
  'backup.makeCopy': (_input, context) => makeBackup(forCaller(context), 'manual'),
  'backup.saveSettings': async ({ settings, version }, context) => {
    await context.write((transaction) => {
      saveSettings(transaction, settings, version);
    });
    return getBackupState(context);
  },
  'backup.buildRegister': (_input, context) => buildRegister(context),
  'backup.compare': ({ path }, context) => compareCopy(context, path),
  'backup.restore': restoreCopy,
};
