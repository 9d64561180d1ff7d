export * from './sections';
export * from './section-facts';
export * from './section-state';
export * from './section-due';
export * from './quality';
export * from './approval';
