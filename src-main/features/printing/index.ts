export { buildOrder, type DocumentBuilder, type DocumentOrder } from './document-order';
export type { BuildOptions, DocumentResult } from '../../documents';
export { prepareFolder, writeWhole } from './write-whole';
