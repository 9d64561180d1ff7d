export * from './find-open-year';
export * from './read-time-zone';
