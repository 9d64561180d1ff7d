export { endsJob } from './account-end/ends-job';
export { hasAccessEnded, listDueEndsWithDuties } from './account-end/list-ends';
export { listCredentialRequests } from './credential/list-requests';
export { listDelegatedSpans, type DelegatedSpan } from './delegation/list-delegations';
export { dropTickets } from './drop-tickets';
export { makeOneTimePassword } from './one-time-password';
export { hashPassword, verifyPassword } from './password-hash';
export { issueFirstSlip } from './issue-slip';
export { findStaffAccount, listAccountStates } from './staff-accounts';
