import * as attachmentTables from './attachment-tables';
import * as auditTables from './audit-tables';
import * as backupTables from './backup-tables';
import * as calendarTables from './calendar-tables';
import * as controlTables from './control-tables';
import * as curriculumTables from './curriculum-tables';
import type { Table } from './define-table';
import * as directoryTables from './directory-tables';
import * as familyTables from './family-tables';
import * as dutiesTables from './duties-tables';
import * as groupTables from './group-tables';
import * as holderTables from './holder-tables';
import * as individualTables from './individual-tables';
import * as integrityTables from './integrity-tables';
import * as journalTables from './journal-tables';
import * as keyTables from './key-tables';
import * as lessonPlanTables from './lesson-plan-tables';
import * as movementTables from './movement-tables';
import * as outageTables from './outage-tables';
import * as peopleTables from './people-tables';
import * as programmeTables from './programme-tables';
import * as regulationTables from './regulation-tables';
import * as schoolTables from './school-tables';
import * as securityTables from './security-tables';

export * from './attachment-tables';
export * from './audit-tables';
export * from './backup-tables';
export * from './calendar-tables';
export * from './control-tables';
export * from './curriculum-tables';
export type { Table } from './define-table';
export * from './directory-tables';
export * from './family-tables';
export * from './duties-tables';
export * from './group-tables';
export * from './holder-tables';
export * from './individual-tables';
export * from './integrity-tables';
export * from './journal-tables';
export * from './key-tables';
export * from './lesson-plan-tables';
export * from './movement-tables';
export * from './outage-tables';
export * from './people-tables';
export * from './programme-tables';
export * from './regulation-tables';
export * from './school-tables';
export * from './security-tables';

/** All tables of the school file, in no particular order. */
export const ALL_TABLES: readonly Table<never>[] = [schoolTables, calendarTables, directoryTables, peopleTables, familyTables, curriculumTables, groupTables, individualTables, lessonPlanTables, journalTables, auditTables, integrityTables, holderTables, backupTables, outageTables, regulationTables, movementTables, securityTables, dutiesTables, keyTables, controlTables, attachmentTables, programmeTables].flatMap(
  (module) => Object.values(module) as unknown as Table<never>[],
);
