export { loadStays, loadReplaced, loadReplacedOfClass, isAwayOn, type Replaced } from './load-away';
