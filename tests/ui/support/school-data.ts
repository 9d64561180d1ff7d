import type { AccountRow } from '@shared/contract/accounts-contract';
import type { ImportBatchRow, ImportReport, ReportedProblem } from '@shared/contract/exchange-contract';
import type { ClassListRow, StudentCard } from '@shared/contract/people-contract';
import type { ClassInfo } from '@shared/contract/school-contract';
import type { SessionInfo } from '@shared/contract/session-contract';
import type { StorageState } from '@shared/contract/storage-contract';
import type { FolderReport } from '@shared/domain/storage';
import { RIGHTS } from '@shared/domain/security';

export function aStorage(part: Partial<StorageState> = {}): StorageState {
  return { state: 'open', folder: 'S:\\Школа', failure: null, school: { shortName: 'СОШ № 12', yearName: '2025/2026' }, programVersion: '0.1.0', isDemo: false, ...part };
}

/** A folder that may take a school. */
export function aFolderReport(part: Partial<FolderReport> = {}): FolderReport {
  return { folder: 'S:\\Школа', isGood: true, findings: [{ code: 'diskGood', level: 'ok', details: { free: '120 ГБ' } }], ...part };
}

/** Signed in with these roles and the rights that follow from them. */
export function aSession(part: Partial<SessionInfo> = {}): SessionInfo {
  const roles = part.roles ?? ['sysadmin'];
  const rights = Object.entries(RIGHTS).filter(([, grants]) => roles.some((role) => role in grants)).map(([right]) => right);
  return {
    accountId: 1, staffId: 1, name: 'Иванова Мария Петровна', initials: 'Иванова М. П.', login: 'ivanova', roles, rights,
    mustChangePassword: false, mustAcknowledge: false, idleLockMinutes: 10, previousLogin: null, otherPlaces: [], maintenance: null,
    school: { fullName: 'МБОУ «СОШ № 12»', shortName: 'СОШ № 12', timeZone: 'Asia/Krasnoyarsk' },
    year: { id: 1, name: '2025/2026', startDate: '2025-09-01', endDate: '2026-08-31' },
    today: '2025-12-10', now: '2025-12-10T03:30:00.000Z', ownClasses: [], ...part,
  };
}

export function aClass(part: Partial<ClassInfo> = {}): ClassInfo {
  return { id: 19, name: '7А', grade: 7, letter: 'А', profile: null, classTeacher: 'Иванова М. П.', room: '21', studentCount: 25, isOwn: false, ...part };
}

export function aClassRow(part: Partial<ClassListRow> = {}): ClassListRow {
  return {
    studentId: 1, number: 1, name: 'Абрамов Егор', birthDate: '2012-03-14', sex: 'м', personalFile: 'А-120', educationForm: 'очная',
    healthGroup: null, consent: 'given', groups: [], dateFrom: '2025-09-01', dateTo: null, ...part,
  };
}

export function aCard(part: Partial<StudentCard> = {}): StudentCard {
  return {
    id: 1, version: 3, canEdit: true, lastName: 'Абрамов', firstName: 'Егор', middleName: 'Николаевич', sex: 'м', birthDate: '2012-03-14',
    snils: null, personalFile: 'А-120', address: 'ул. Мира, 5', diaryEmail: null, entryDate: '2019-09-01', entryOrder: '45-у', educationForm: 'очная',
    healthGroup: 'II', paperExtract: false, documentKind: null, documentNumber: null, documentIssued: null, phone: null, email: null,
    consent: 'given', isInformedOnPaper: false, className: '7А', classId: 19, exemptions: [], reports: [],
    enrolments: [{ className: '7А', dateFrom: '2025-09-01', dateTo: null }], groups: [{ subject: 'Английский язык', group: '1 подгруппа' }],
    guardians: [{
      id: 1, version: 1, relation: 'mother', fullName: 'Абрамова Елена Викторовна', phone: '+7 913 123-45-67', email: null, emailConfirmedOn: null, preferredChannel: null, sourceDocument: null,
      consent: 'none', endedOn: null, endedReason: null, otherChildren: [],
    }],
    lastChange: { at: '2025-11-28T08:12:00.000Z', author: 'Петров С. С.' }, mergedInto: null, ...part,
  };
}

export function anAccount(part: Partial<AccountRow> = {}): AccountRow {
  return {
    id: 5, staffId: 5, name: 'Бобров Семён Ильич', position: 'Учитель истории', login: 'bobrov', roles: ['subjectTeacher'], waitingRoles: [], endsOn: null, state: 'active',
    slipExpiresAt: null, lockedUntil: null, lastLoginAt: '2025-12-09T01:12:00.000Z', lastWorkstation: 'КАБ-21', version: 2, ...part,
  };
}

export function aProblem(part: Partial<ReportedProblem> = {}): ReportedProblem {
  return { level: 'warning', file: 'school.xlsx', sheet: 'Расписание', cell: 'G20', value: 'Спортзал 1', message: 'В зале в этот час два класса.', ...part };
}

export function aReport(part: Partial<ImportReport> = {}): ImportReport {
  return { kind: 'school', fileName: 'school.xlsx', counts: [{ what: 'Ученики', created: 776, unchanged: 0 }], problems: [], applied: false, batchId: null, needs: null, ...part };
}

export function aBatch(part: Partial<ImportBatchRow> = {}): ImportBatchRow {
  return { id: 2, kind: 'lessonPlan', fileName: 'КТП Алгебра 7.xlsx', at: '2025-12-01T04:00:00.000Z', author: 'Петров С. С.', rowCount: 102, state: 'applied', canUndo: true, ...part };
}
