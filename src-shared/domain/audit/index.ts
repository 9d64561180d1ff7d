export * from './audit-kind';
