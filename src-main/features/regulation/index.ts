export * from './course-terms';
export { getPreset } from './presets';
export { readPreset, readRegulation } from './read-regulation';
