export { loadClassSheets } from './class-sheets';
export { loadStays, loadReplaced, loadReplacedOfClass, isAwayOn, type Replaced } from './load-away';
