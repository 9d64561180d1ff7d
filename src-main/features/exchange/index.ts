export { readNorms } from './read-norms';
