export * from './role';
export * from './password-rule';
export * from './lock-rule';
export * from './slip-term';
