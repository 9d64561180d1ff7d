export { AccountsScreen } from './accounts-screen';
export { SlipDialog } from './slip-dialog';
