import * as auditTables from './audit-tables';
import * as curriculumTables from './curriculum-tables';
import type { Table } from './define-table';
import * as holderTables from './holder-tables';
import * as journalTables from './journal-tables';
import * as peopleTables from './people-tables';
import * as schoolTables from './school-tables';

export * from './audit-tables';
export * from './curriculum-tables';
export type { Table } from './define-table';
export * from './holder-tables';
export * from './journal-tables';
export * from './people-tables';
export * from './school-tables';

/** All tables of the school file, in no particular order. */
export const ALL_TABLES: readonly Table<never>[] = [schoolTables, peopleTables, curriculumTables, journalTables, auditTables, holderTables].flatMap(
  (module) => Object.values(module) as unknown as Table<never>[],
);
