export * from './find-last-change';
export { verifySchool } from './verify-school';
