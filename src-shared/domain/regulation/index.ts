export * from './preset';
export { shiftTermByOutage, type OutageSpan, type Term } from './shift-term-by-outage';
