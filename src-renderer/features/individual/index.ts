export { IndividualScreen } from './individual-screen';
export { isIndividualTab } from './individual-tabs';
