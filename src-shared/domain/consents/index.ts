export * from './consent-kind';
export * from './consent-state';
export * from './consent-rule';
export * from './card-under-consent';
export * from './scan';
