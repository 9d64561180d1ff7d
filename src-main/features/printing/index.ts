export { buildOrder, type DocumentBuilder, type DocumentOrder } from './document-order';
