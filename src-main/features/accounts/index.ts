export { dropTickets } from './drop-tickets';
export { hashPassword, verifyPassword } from './password-hash';
export { issueFirstSlip } from './issue-slip';
