export { checkPassword } from './check-password';
