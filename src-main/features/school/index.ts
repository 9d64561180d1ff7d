export * from './read-time-zone';
