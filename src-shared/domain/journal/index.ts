export * from './work-type';
export * from './absence-code';
export * from './mark-scale';
