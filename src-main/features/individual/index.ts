export { loadClassSheets } from './class-sheets';
export { endPlans, isDropped, listPlansAfter } from './end-plans';
export { loadStays, loadReplaced, loadReplacedOfClass, isAwayOn, type Replaced } from './load-away';
