export { AccountsScreen } from './accounts-screen';
