export * from './find-call-denial';
export * from './load-access';
