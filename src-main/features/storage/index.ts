export { formatFolderReport } from './format-folder-report';
