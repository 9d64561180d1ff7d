export * from './slip-rule';
