export * from './attestation';
export * from './away';
export * from './correction';
export * from './format-paper';
export * from './plan-problems';
export * from './sheet-problems';
export * from './sheet-records';
export * from './times-text';
