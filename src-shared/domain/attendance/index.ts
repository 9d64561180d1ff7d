export * from './count-missed';
