export { RegulationScreen } from './regulation-screen';
