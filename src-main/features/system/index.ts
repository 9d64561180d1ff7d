export { readMayHold } from './may-hold';
