export * from './find-bell-faults';
export * from './find-period-gaps';
export * from './find-period-overlaps';
export * from './find-vacation-overlaps';
export * from './span';
