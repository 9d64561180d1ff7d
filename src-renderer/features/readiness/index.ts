export { ReadinessScreen } from './readiness-screen';
export { isReadinessTab } from './readiness-tabs';
