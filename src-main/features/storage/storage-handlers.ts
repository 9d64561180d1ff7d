import type { FeatureHandlers } from '../handler-context';

export const storageHandlers: FeatureHandlers<'storage.getState' | 'storage.openSchool'> = {
  'storage.getState': (_input, context) => context.storage.getState(),
  'storage.openSchool': (input, context) => context.storage.open(input.folder),
};
