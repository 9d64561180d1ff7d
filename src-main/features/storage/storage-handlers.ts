import { checkFolder } from '../../database/folder-check';
import type { FeatureHandlers } from '../handler-context';

export const storageHandlers: FeatureHandlers<'storage.getState' | 'storage.openSchool' | 'storage.checkFolder'> = {
  'storage.getState': (_input, context) => context.workplace?.getStorageState() ?? context.storage.getState(),
  'storage.openSchool': (input, context) => (context.workplace ?? context.storage).open(input.folder),
  'storage.checkFolder': ({ folder, isForNewSchool }, context) =>
    checkFolder(folder, { isForNewSchool, signal: context.signal, report: (done, total, text) => { context.report({ done, total, text }); } }),
};
