export * from './breach-rule';
export * from './clock-rule';
export * from './confidentiality-rule';
export * from './idle-lock';
export * from './rights';
