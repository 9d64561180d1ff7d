export { listApprovalContents, type ApprovalContent } from './approval-content';
export { readPrintApproval } from './read-print-approval';
