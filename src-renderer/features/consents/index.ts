export { ConsentsScreen } from './consents-screen';
