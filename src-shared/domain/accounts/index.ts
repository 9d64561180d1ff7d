export * from './role';
export * from './password-rule';
