export { computeSnilsControl, findSnilsDigits, formatSnils } from '../people';
