export { FamilySlipsScreen } from './family-slips-screen';
