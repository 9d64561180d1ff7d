import { z } from 'zod';
import type { AppErrorData } from './app-error';
import type { FolderReport } from '../domain/storage';
import type { BlankSchool } from '../domain/exchange';
import { PRESET_CODES } from '../domain/regulation';
import type { ImportReport } from './exchange-contract';
import { inputFile } from './input-file';
import { procedure } from './procedure';

/** The school file of this workstation: none chosen yet, open, or not to be opened and why (SYS-02, SYS-07). */
export type StorageState = {
  readonly state: 'none' | 'open' | 'failed';
  readonly folder: string | null;
  readonly failure: AppErrorData | null;
  readonly school: { readonly shortName: string; readonly yearName: string } | null;
  readonly programVersion: string;
  readonly isDemo: boolean;
};

export type CreatedSchool = {
  readonly folder: string;
  readonly report: ImportReport;
  /** One-time password slip of the first administrator as PDF; the password itself is nowhere else. */
  readonly adminLogin: string;
  readonly adminSlip: Uint8Array;
};

const folder = z.string().min(1).max(1024);
const line = (most: number) => z.string().trim().min(1).max(most);
const person = z.strictObject({ lastName: line(100), firstName: line(100), middleName: z.string().trim().max(100) });
const blank = z.strictObject({
  fullName: line(300),
  shortName: line(100),
  settlement: line(100),
  director: person,
  administrator: person,
  weekDays: z.union([z.literal(5), z.literal(6)]),
  timeZone: line(60).refine((zone) => isTimeZone(zone), 'такого часового пояса нет'),
  firstYear: z.int().min(2020).max(2100),
  periodKind: z.enum(['quarter', 'trimester', 'halfYear', 'semester']),
  letters: z.record(z.string().regex(/^([1-9]|1[01])$/), z.string().max(40)),
}) satisfies z.ZodType<BlankSchool>;

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('ru', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export const storageContract = {
  'storage.getState': procedure<StorageState>()({ input: z.strictObject({}), requires: 'public' }),
  'storage.openSchool': procedure<StorageState>()({ input: z.strictObject({ folder }), requires: 'public' }),
  /** May a school lie in this folder, as this workstation sees it? Answered where it is asked, never by the holder (SYS-02, SYS-07). */
  'storage.checkFolder': procedure<FolderReport>()({ input: z.strictObject({ folder, isForNewSchool: z.boolean().default(false) }), requires: 'public' }),
  /** By the code of the recovery sheet, where neither a key nor a password is at hand (BAK-02); the key is kept on this workstation. */
  'storage.openWithRecovery': procedure<StorageState>()({ input: z.strictObject({ folder, code: z.string().min(1).max(200) }), requires: 'public' }),
  /** Checks a school file before there is a school; nothing is written. */
  'storage.checkSchoolFile': procedure<ImportReport>()({ input: z.strictObject({ file: inputFile, preset: z.enum(PRESET_CODES).default('default') }), requires: 'public' }),
  /** A new school in an empty folder, from `school.xlsx` or from the wizard's answers; refused where a school file already lies. */
  'storage.createSchool': procedure<CreatedSchool>()({
    input: z.strictObject({
      folder,
      file: inputFile.optional(),
      blank: blank.optional(),
      preset: z.enum(PRESET_CODES).default('default'),
      adminLogin: z.string().trim().regex(/^[a-zA-Z0-9._-]{2,50}$/, 'логин – от 2 до 50 латинских букв, цифр, точек'),
      acceptWarnings: z.boolean(),
    }).refine((input) => (input.file === undefined) !== (input.blank === undefined), 'нужен файл школы или ответы мастера'),
    requires: 'public',
  }),
};
