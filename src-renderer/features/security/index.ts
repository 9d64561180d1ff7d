export { BreachDialog } from './breach-dialog';
export { BreachesScreen } from './breaches-screen';
