export { DutiesScreen } from './duties-screen';
export { isDutyTab } from './duty-tabs';
