export * from './breach-rule';
export * from './clock-rule';
export * from './confidentiality-rule';
export * from './event-term';
export * from './idle-lock';
export * from './revert-rule';
export * from './rights';
