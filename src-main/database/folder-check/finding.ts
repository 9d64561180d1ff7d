import type { FindingLevel, FolderFinding, FolderFindingCode } from '@shared/domain/storage';

export function makeFinding(level: FindingLevel, code: FolderFindingCode, details: FolderFinding['details'] = {}): FolderFinding {
  return { level, code, details };
}

const UNITS = ['Б', 'КБ', 'МБ', 'ГБ', 'ТБ'] as const;

/** 1 536 → «1,5 КБ». */
export function formatBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  const value = bytes / 1024 ** step;
  return `${value.toFixed(step === 0 || value >= 100 ? 0 : 1).replace('.', ',')} ${UNITS[step] ?? 'Б'}`;
}
