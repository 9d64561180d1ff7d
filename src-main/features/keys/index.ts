export { dropKeyEntry } from './key-entry';
export { protectAccount, removeAccount, settleAccount } from './protect-account';
