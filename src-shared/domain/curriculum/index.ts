export * from './division';
export * from './group-kind';
export * from './hours';
export * from './load-balance';
export * from './plan-change';
export * from './plan-line';
export * from './plan-sums';
export * from './teacher-change';
