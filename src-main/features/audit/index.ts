export * from './find-last-change';
