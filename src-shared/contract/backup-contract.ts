import { z } from 'zod';
import type { BackupPlaceKind, BackupSettings } from '../domain/backup';
import { procedure } from './procedure';
import type { PrintedDocument } from './printing-contract';

export type BackupReason = 'schedule' | 'manual' | 'import' | 'migration' | 'promotion' | 'yearClosing' | 'found';

/** A line of the register (DOC-61). */
export type BackupCopy = {
  readonly id: number;
  /** UTC instants. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly reason: BackupReason;
  readonly path: string;
  readonly isExternal: boolean;
  readonly sizeKb: number;
  readonly durationMs: number;
  readonly sha256: string | null;
  /** `good`: opened and checked; `damaged`: the check found something; `failed`: nothing was written. */
  readonly result: 'good' | 'damaged' | 'failed';
  readonly findings: string;
  readonly state: 'present' | 'removed' | 'missing';
  readonly author: string;
};

export type BackupPlaceState = {
  readonly kind: BackupPlaceKind;
  /** As the holder of the file sees it. */
  readonly path: string;
  /** Why nothing can be written there now; null = it can. */
  readonly problem: string | null;
  readonly freeKb: number | null;
  readonly copies: number;
};

export type BackupState = {
  /** The school lies on a database server: its administrator makes the copies, nothing of this is for the program to do. */
  readonly isOnServer: boolean;
  readonly alarms: readonly string[];
  readonly lastGoodAt: string | null;
  readonly lastExternalAt: string | null;
  /** `yyyy-MM-ddTHH:mm` in the school's zone. */
  readonly nextRun: string;
  /** End of the last lesson of the day, if bells are known. */
  readonly lastBell: string | null;
  readonly settings: BackupSettings;
  readonly settingsVersion: number;
  readonly places: readonly BackupPlaceState[];
  /** The computer that makes the copies. */
  readonly holder: string;
};

/** What entries of one class and day a restore would take away. */
export type LostEntries = { readonly className: string; readonly date: string; readonly lessons: number; readonly marks: number; readonly absences: number; readonly periodMarks: number };

export type BackupComparison = {
  readonly path: string;
  readonly sizeKb: number;
  /** Of the copy: what the check found; empty = good. */
  readonly findings: readonly string[];
  /** The last entry in the copy; null = the copy has none. */
  readonly lastEntryAt: string | null;
  readonly school: string;
  /** Lines of the log made since; 0 = the copy is the present. */
  readonly lostLines: number;
  readonly lost: readonly LostEntries[];
  /** Everything that belongs to no class and day, by kind of row. */
  readonly lostOther: readonly { readonly what: string; readonly count: number }[];
  /** Lines that the copy has and the present file has not: made before an earlier restore. */
  readonly returnedLines: number;
  /** A copy of an older program is brought to the present form while it is restored. */
  readonly isOlderFormat: boolean;
  /** Names what was compared; a restore is refused when people have written since. */
  readonly presentHeadId: number;
};

export type RestoredSchool = { readonly replacedFile: string };

const empty = z.strictObject({});
const path = z.string().trim().min(1).max(1024);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'время пишется как 18:30');
const count = z.int().min(1).max(400);
const place = z.strictObject({ kind: z.enum(['folder', 'share', 'removable']), path: path.nullable() });

export const backupSettings = z.strictObject({
  places: z.array(place).min(1).max(6),
  everyDays: z.int().min(1).max(31),
  time: time.nullable(),
  keep: z.strictObject({ daily: count, weekly: count, monthly: count }),
});

export const backupContract = {
  /** The warning lines alone, for the frame and «Мой день» (BAK-01, BAK-02). */
  'backup.listAlarms': procedure<readonly string[]>()({ input: empty, requires: 'backup.view' }),
  'backup.getState': procedure<BackupState>()({ input: empty, requires: 'backup.view' }),
  'backup.listCopies': procedure<readonly BackupCopy[]>()({ input: empty, requires: 'backup.view' }),
  /** A copy into every place, each opened and checked; answers with the new lines of the register. */
  'backup.makeCopy': procedure<readonly BackupCopy[]>()({ input: empty, requires: 'backup.manage' }),
  'backup.saveSettings': procedure<BackupState>()({ input: z.strictObject({ settings: backupSettings, version: z.int() }), requires: 'backup.manage' }),
  'backup.buildRegister': procedure<PrintedDocument>()({ input: empty, requires: 'backup.view' }),
  /** Checks a copy and tells what a restore would take away (BAK-04); nothing is changed. */
  'backup.compare': procedure<BackupComparison>()({ input: z.strictObject({ path }), requires: 'backup.restore' }),
  /** Puts a copy in the place of the school file: with the password of a director, who need not be the one signed in. Everybody is signed out. */
  'backup.restore': procedure<RestoredSchool>()({
    input: z.strictObject({ path, presentHeadId: z.int(), directorLogin: z.string().trim().min(1).max(100), directorPassword: z.string().min(1).max(200) }),
    requires: 'backup.restore',
  }),
};
