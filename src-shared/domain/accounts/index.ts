export * from './role';
export * from './password-rule';
export * from './lock-rule';
export * from './slip-term';
export * from './propose-login';
export * from './role-request';
export * from './account-end';
export * from './delegation';
