export { formatFolderReport } from './format-folder-report';
export { findFolderRefusal } from './folder-refusal';
