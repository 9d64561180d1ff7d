export { buildOrder, type DocumentBuilder, type DocumentOrder } from './document-order';
export type { BuildOptions, DocumentResult } from '../../documents';
