export * from './work-type';
export * from './absence-code';
export * from './mark-scale';
export * from './cell-history';
export * from './cell-rules';
export * from './lesson-rules';
export * from './lesson-status';
export * from './planned-topics';
