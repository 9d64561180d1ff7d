export * from './load-access';
export * from './resolve-scope';
