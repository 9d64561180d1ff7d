export type { FindingLevel, FolderFinding, FolderFindingCode, FolderReport } from './folder-report';
export { describeFolderFinding, type FindingText } from './folder-texts';
