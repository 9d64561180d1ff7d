/** What the check of a folder found. `refuse`: the school must not lie there; `warn`: it may, knowingly; `ok`: looked at and good. */
export type FindingLevel = 'refuse' | 'warn' | 'ok';

export type FolderFindingCode =
  | 'folderMissing'
  | 'notAFolder'
  | 'notWritable'
  | 'clocksApart'
  | 'folderGood'
  | 'schoolExists'
  | 'schoolFound'
  | 'serverFound'
  | 'fileNewer'
  | 'unfinishedFile'
  | 'journalLarge'
  | 'syncFolder'
  | 'mountWithoutLocks'
  | 'mountCachesLoosely'
  | 'mountInUserSpace'
  | 'diskFull'
  | 'diskLow'
  | 'diskGood'
  | 'diskUnknown'
  | 'loneWriterRefused'
  | 'lockNotHeld'
  | 'lockedBytesRead'
  | 'commitNotSeen'
  | 'lockNotFreed'
  | 'probeTimedOut'
  | 'probeBroken'
  | 'locksGood';

export type FolderFinding = {
  readonly code: FolderFindingCode;
  readonly level: FindingLevel;
  readonly details: Readonly<Record<string, string | number>>;
};

export type FolderReport = {
  readonly folder: string;
  /** No finding refuses the folder. */
  readonly isGood: boolean;
  readonly findings: readonly FolderFinding[];
};
