export { hasToAcknowledge } from './acknowledge';
export * from './find-call-denial';
export { findIdleLockMinutes } from './idle-lock';
export * from './load-access';
export { findMaintenanceBreak, refuseInMaintenance } from './maintenance';
export { NO_CLASS } from './resolve-scope';
export { refuseWrongClock } from './refuse-wrong-clock';
