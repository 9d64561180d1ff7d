export { assignFrom } from './change-page';
