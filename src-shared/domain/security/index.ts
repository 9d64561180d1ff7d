export * from './clock-rule';
export * from './rights';
