export { cancelSlipsOf } from './cancel-slips';
export { readPrintFacts } from './print-facts';
