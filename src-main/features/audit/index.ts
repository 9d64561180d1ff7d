export * from './find-last-change';
export * from './note-print';
export { getTableTitle } from './row-words';
export { verifyChain } from './verify-chain';
export { verifyFile } from './verify-file';
export { verifyCopy, verifyHere } from './verify-copy';
export { verifySchool } from './verify-school';
export { findControlProblem, verifyKnownHeads } from './verify-heads';
