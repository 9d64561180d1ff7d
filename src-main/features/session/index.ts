export { checkPassword } from './check-password';
export { loadSessionInfo } from './load-session-info';
