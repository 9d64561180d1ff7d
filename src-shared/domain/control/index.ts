export * from './duty';
export * from './duty-state';
export * from './find-occurrences';
export * from './list-duties';
