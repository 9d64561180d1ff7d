export { BreachDialog } from './breach-dialog';
export { BreachesScreen } from './breaches-screen';
export { PrintAction } from './print-action';
export { MaintenanceLine } from './lines/maintenance-line';
export { SecondLoginLine } from './lines/second-login-line';
