/** `folder`: on the computer that holds the school file; `share`: another computer; `removable`: a disk that is taken away. */
export type BackupPlaceKind = 'folder' | 'share' | 'removable';

/** A place for copies; `path` null = the folder «Резервные копии» beside the school file. */
export type BackupPlace = { readonly kind: BackupPlaceKind; readonly path: string | null };

/** How many copies are kept in every place: the newest of so many days, weeks, months (BAK-05). */
export type KeepRule = { readonly daily: number; readonly weekly: number; readonly monthly: number };

export type BackupSettings = {
  readonly places: readonly BackupPlace[];
  /** A copy every so many days (LRS-71). */
  readonly everyDays: number;
  /** `HH:mm` in the school's zone; null = after the last bell. */
  readonly time: string | null;
  readonly keep: KeepRule;
};

export const DEFAULT_BACKUP_SETTINGS: BackupSettings = { places: [{ kind: 'folder', path: null }], everyDays: 1, time: null, keep: { daily: 14, weekly: 8, monthly: 12 } };

/** Outside the computer with the school file: what burns or is stolen with it is no second copy (BAK-02). */
export function isExternal(kind: BackupPlaceKind): boolean {
  return kind !== 'folder';
}
