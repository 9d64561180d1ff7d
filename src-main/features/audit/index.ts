export * from './find-last-change';
export { getTableTitle } from './row-words';
export { verifyChain } from './verify-chain';
export { verifyFile } from './verify-file';
export { verifySchool } from './verify-school';
