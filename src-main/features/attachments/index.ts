export { readAttachment } from './read-attachment';
export { storeAttachment } from './store-attachment';
