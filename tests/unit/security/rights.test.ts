import { describe, expect, it } from 'vitest';
import { contract, type ProcedureName } from '@shared/contract/contract';
import type { Procedure } from '@shared/contract/procedure';
import { ROLES, type Role } from '@shared/domain/accounts';
import { findDenial, type Access, type Denial, type Right, type Scope } from '@shared/domain/security';

/** Matrix of requirements 2.2, roles in the order of `ROLES`: ADM DIR DEP HOD CT ST SCR. + may, – no right, V view only, P not the own page, C not the own class. */
const SIGNS: Readonly<Record<string, Denial | null>> = { '+': null, '–': 'notAllowed', V: 'viewOnly', P: 'notYourPage', C: 'notYourClass' };
const SCHOOL_CALLS: Readonly<Record<string, string>> = {
  'accounts.list': '+ – – – – – –',
  'accounts.issueSlip': '+ – – – – – –',
  'accounts.create': '+ – – – – – –',
  'people.listStaff': '+ + + + + + +',
  'people.getStaff': '+ + + + – – +',
  'people.findSameStaff': '+ – – – – – –',
  'people.createStaff': '+ – – – – – –',
  'people.saveStaff': '+ – – – – – –',
  'people.createStudent': '+ – – – – – –',
  'people.findSameStudents': '+ – – – – – –',
  'people.listSamePeople': '+ + + – – – –',
  'consents.getControl': '+ + + – + – –',
  'consents.listStaff': '+ + + – – – –',
  'consents.registerStaff': '+ – – – – – –',
  'consents.withdrawStaff': '+ – – – – – –',
  'consents.printStaffForm': '+ – – – – – +',
  'consents.printStaffRegister': '+ – – – – – +',
  'people.printExtract': '+ + – – – – –',
  'people.search': '+ + + + + + +',
  'people.listDataChecks': '+ + + + + – +',
  'accounts.setRoles': '+ – – – – – –',
  'accounts.setBlocked': '+ – – – – – –',
  'accounts.listRoleRequests': '+ + – – – – –',
  'accounts.decideRole': '– + – – – – –',
  'accounts.listEnds': '+ + + – – – –',
  'accounts.planEnd': '+ – – – – – –',
  'accounts.cancelEnd': '+ – – – – – –',
  'accounts.finishEnd': '+ – – – – – –',
  'accounts.listDelegations': '+ + + – – – –',
  'accounts.listColleagues': '+ + + – – – –',
  'accounts.listDelegable': '+ + + – – – –',
  'accounts.delegate': '+ + + – – – –',
  'accounts.endDelegation': '+ + + – – – –',
  'accounts.listCredentialRequests': '+ + – – – – –',
  'accounts.registerCredentialRequest': '+ – – – – – –',
  'accounts.withdrawCredentialRequest': '+ – – – – – –',
  'accounts.printCredentialRegister': '+ + – – – – –',
  'accounts.listAcknowledgements': '+ + – – – – –',
  'accounts.printAcknowledgements': '+ + – – – – –',
  'school.listClasses': '+ + + + + + +',
  'school.listPeriods': '+ + + + + + +',
  'school.listYears': '+ + + + + + +',
  'school.getYearCalendar': '+ + + + + + +',
  'school.getBells': '+ + + + + + +',
  'school.printYearCalendar': '+ + + + + + +',
  'school.saveYear': '+ – – – – – –',
  'school.openYear': '+ – – – – – –',
  'school.closeYear': '+ – – – – – –',
  'school.savePeriods': '+ + + – – – –',
  'school.saveFreeDays': '+ + + – – – –',
  'school.removeFreeDays': '+ + + – – – –',
  'school.saveSpecialDay': '+ + + – – – –',
  'school.removeSpecialDay': '+ + + – – – –',
  'school.takePublicDays': '+ + + – – – –',
  'school.saveBells': '+ + + – – – –',
  'school.removeBells': '+ + + – – – –',
  'school.saveBellRule': '+ + + – – – –',
  'school.endBellRule': '+ + + – – – –',
  'school.getRequisites': '+ + + + + + +',
  'school.saveRequisites': '+ + + – – – –',
  'school.listStaffNames': '+ + + + + + +',
  'school.listRooms': '+ + + + + + +',
  'school.saveRoom': '+ + + – – – –',
  'school.listSubjects': '+ + + + + + +',
  'school.saveSubject': '+ + + – – – –',
  'school.listClassCards': '+ + + + + + +',
  'school.saveClass': '+ + + – – – –',
  'school.listClassSets': '+ + + + + + +',
  'school.saveClassSet': '+ + + – – – –',
  'school.removeRecord': '+ + + – – – –',
  'school.listWorkTypes': '+ + + + + + +',
  'school.saveWorkType': '+ – + – – – –',
  'school.removeWorkType': '+ – + – – – –',
  'school.listAbsenceCodes': '+ + + + + + +',
  'school.saveAbsenceCode': '+ – – – – – –',
  'school.removeAbsenceCode': '+ – – – – – –',
  'school.listResponsibles': '+ + + + + + +',
  'school.saveResponsible': '– + – – – – –',
  'school.getRecordChange': '+ + + + + + +',
  'readiness.getBoard': '+ + + + – – –',
  'readiness.saveSection': '+ + + – – – –',
  'readiness.signSection': '– + + + – – –',
  'readiness.getQuality': '+ + + – – – –',
  'readiness.noteQualityCheck': '+ – – – – – –',
  'readiness.listApprovals': '+ + + + – – –',
  'readiness.submitApproval': '+ – + + – – –',
  'readiness.decideApproval': '– + – – – – –',
  'journal.listCourses': '+ + + + + + –',
  'journal.getMyDay': '– – – – + + –',
  'lessonPlan.list': '+ + + + + + –',
  'lessonPlan.listColumns': '– – – – – + –',
  'lessonPlan.rememberColumns': '– – – – – + –',
  'exchange.checkFile': '+ – – – – + –',
  'exchange.importFile': '+ – – – – + –',
  'exchange.readTable': '+ – – – – – –', 'exchange.checkList': '+ – – – – – –', 'exchange.importList': '+ – – – – – –',
  'exchange.listImports': '+ – – – – – –',
  'exchange.undoImport': '+ – – – – – –',
  'printing.saveAllClassBooks': '+ + + – – – –',
  'keys.getState': '+ – – – – – –',
  'keys.makeRecoverySheet': '+ – – – – – –',
  'keys.rekey': '+ – – – – – –',
  'security.listBreaches': '+ + – – – – –',
  'security.seeBreach': '+ + – – – – –',
  'security.setIdleLock': '+ – – – – – –',
  'security.listActs': '+ + – – – – –',
  'security.draftAct': '+ + – – – – –',
  'security.saveAct': '+ + – – – – –',
  'security.listOperations': '+ + – – – – –',
  'security.decideOperations': '+ + – – – – –',
  'security.confirmAct': '– + – – – – –',
  'security.printAct': '+ + – – – – –',
  'security.printBreach': '+ + – – – – –',
  'security.listFamilyBreaches': '+ + – – + – –',
  'system.getState': '+ + + – – – –',
  'system.getHealth': '+ + + – – – –',
  'system.listTasks': '+ + – – – – –',
  'system.setMayHold': '+ – – – – – –',
  'backup.listAlarms': '+ + – – – – –',
  'backup.getState': '+ + – – – – –',
  'backup.listCopies': '+ + – – – – –',
  'backup.buildRegister': '+ + – – – – –',
  'backup.makeCopy': '+ – – – – – –',
  'backup.saveSettings': '+ – – – – – –',
  'backup.compare': '+ + – – – – –',
  'backup.restore': '+ + – – – – –',
  'audit.verify': '+ + + – – – –',
  'audit.listChecks': '+ + + – – – –',
  'audit.list': '+ + + – – – –',
  'audit.listPeople': '+ + + – – – –',
  'audit.exportLog': '+ + + – – – –',
  'curriculum.getPlan': '+ + + + + + –',
  'curriculum.setHours': '– – + + – – –',
  'curriculum.getLoad': '+ + + + + + –',
  'curriculum.assignTeacher': '– – + + – – –',
  'curriculum.openPage': '– – + + – – –',
  'curriculum.printPlan': '– + + + – – –',
  'curriculum.printLoad': '– + + + – – –',
  'curriculum.setPageHours': '– – + + – – –',
  'movement.listOrders': '+ + + + – – +',
  'movement.registerOrder': '+ – – – – – +',
  'movement.saveOrder': '+ – – – – – +',
  'movement.removeOrder': '+ – – – – – +',
  'movement.listPupils': '+ + + + – – +',
  'movement.foresee': '+ – – – – – –',
  'movement.move': '+ – – – – – –',
  'movement.undo': '+ – – – – – –',
  'movement.listArrivals': '+ + + + – – +',
  'movement.listRequests': '+ + + + + – +',
  'movement.decideRequest': '+ – – – – – –',
  'movement.getReport': '+ + + + – – +',
  'movement.printReport': '+ + + + – – +',
  'promotion.getState': '+ – + – – – –',
  'promotion.check': '+ – + – – – –',
  'promotion.apply': '+ – + – – – –',
  'promotion.undo': '+ – + – – – –',
  'groups.listDivisions': '+ + + + + + –',
  'groups.saveDivision': '+ – + – – – –',
  'groups.decideProposal': '+ – – – – – –',
  'groups.listGroups': '+ + + + + + –',
  'groups.saveGroup': '+ – + – – – –',
  'groups.setMembers': '+ – + – – – –',
  'control.listDuties': '+ + + + + + +',
  'control.listAllDuties': '– + + + – – –',
  'control.markDuty': '+ + + + + + +',
  'control.unmarkDuty': '+ + + + + + +',
  'outage.listActs': '+ + + + + + –',
  'outage.registerAct': '+ – + – – – –',
  'outage.decideAct': '– + – – – – –',
  'outage.printAct': '+ + + + + + –',
  'regulation.getPage': '+ + + + + + +',
  'regulation.listPresets': '+ + + + + + +',
  'regulation.getHistory': '+ + + + + + +',
  'regulation.printAnnex': '+ + + + + + +',
  'regulation.proposeChange': '+ – – – – – –',
  'regulation.choosePreset': '+ – – – – – –',
  'regulation.withdrawChange': '+ – – – – – –',
  'regulation.decideChange': '– + – – – – –',
};
/** Own page (of the teacher), page of the own class (of the class teacher) | page of neither. */
const COURSE_CALLS: Readonly<Record<string, readonly [own: string, foreign: string]>> = {
  'journal.getPage': ['+ + + + + + –', '+ + + + C P –'],
  'journal.getCellHistory': ['+ + + + + + –', '+ + + + C P –'],
  'printing.buildCourseSpreads': ['+ + + + + + –', '+ + + + C P –'],
  'journal.watchPage': ['+ + + + + + –', '+ + + + C P –'],
  'outage.printCourseForm': ['+ + + + + + –', '+ + + + C P –'],
  ...Object.fromEntries(['get', 'print'].map((call) => [`lessonPlan.${call}`, ['+ + + + + + –', '+ + + + C P –']])),
  ...Object.fromEntries(['save', 'submit', 'withdraw', 'listSources', 'readSource', 'readFile', 'correct', 'undoCorrection'].map((call) => [`lessonPlan.${call}`, ['– – – – – + –', '– – – – – P –']])),
  'lessonPlan.decide': ['– – + – – – –', '– – + – – – –'],
  'lessonPlan.decideCorrection': ['– – + – – – –', '– – + – – – –'],
  'groups.getMembers': ['+ + + + + + –', '+ + + + C P –'],
  'journal.setCells': ['V V V V V + –', 'V V V V – P –'],
  'journal.saveLesson': ['V V V V V + –', 'V V V V – P –'],
  'journal.addColumn': ['V V V V V + –', 'V V V V – P –'],
  'journal.setColumnWorkType': ['V V V V V + –', 'V V V V – P –'],
  'journal.removeColumn': ['V V V V V + –', 'V V V V – P –'],
};
const CLASS_CALLS: Readonly<Record<string, readonly [own: string, foreign: string]>> = {
  'consents.listPersons': ['+ + + – + – –', '+ + + – C – –'],
  'consents.printClassForms': ['+ – – – + – +', '+ – – – C – +'],
  'consents.printRegister': ['+ – – – + – +', '+ – – – C – +'],
  'families.getClass': ['+ – + – + – –', '+ – + – C – –'],
  'families.issueClass': ['+ – – – + – –', '+ – – – C – –'],
  'families.markHanded': ['+ – – – + – –', '+ – – – C – –'],
  'families.printRegister': ['+ – – – + – –', '+ – – – C – –'],
  'people.confirmClassData': ['+ – – – + – –', '+ – – – C – –'],
  'movement.sendRequest': ['– – – – + – –', '– – – – C – –'],
  'people.getClassList': ['+ + + + + – +', '+ + + + C – +'],
  'outage.printClassForm': ['+ + + + + – +', '+ + + + C – +'],
  'printing.buildClassBook': ['+ + + + + – –', '+ + + + C – –'],
  'printing.buildSummarySheet': ['+ + + + + – –', '+ + + + C – –'],
};
/** A subject of a class: own page of the teacher, own class of the class teacher | of neither. */
const SUBJECT_CALLS: Readonly<Record<string, readonly [own: string, foreign: string]>> = {
  'groups.getDivision': ['+ + + + + + –', '+ + + + C P –'],
  'groups.proposeDivision': ['– – – – + + –', '– – – – C P –'],
};
const STUDENT_CALLS: Readonly<Record<string, readonly [own: string, foreign: string]>> = {
  'security.registerFamilyBreach': ['+ – – – + – –', '+ – – – C – –'],
  'security.closeFamilyBreach': ['+ – – – + – –', '+ – – – C – –'],
  'movement.buildExtract': ['+ + + + + – +', '+ + + + C – +'],
  'movement.getCarried': ['+ + + + + – +', '+ + + + C – +'],
  'movement.addCarried': ['– – + – + – +', '– – + – C – +'],
  'movement.removeCarried': ['– – + – + – +', '– – + – C – +'],
  'people.getStudent': ['+ + + + + – +', '+ + + + C – +'],
  'people.findSameGuardians': ['+ – – – + – –', '+ – – – C – –'],
  'people.saveGuardian': ['+ – – – + – –', '+ – – – C – –'],
  'people.linkGuardian': ['+ – – – + – –', '+ – – – C – –'],
  'people.endGuardian': ['+ – – – + – –', '+ – – – C – –'],
  'people.saveExemption': ['+ – – – + – –', '+ – – – C – –'],
  'people.listSubjects': ['+ – – – + – –', '+ – – – C – –'],
  'people.registerReport': ['+ – – – + – –', '+ – – – C – –'],
  'people.applyReport': ['+ – – – + – –', '+ – – – C – –'],
  'consents.register': ['+ – – – + – –', '+ – – – C – –'],
  'consents.withdraw': ['+ – – – + – –', '+ – – – C – –'],
  'consents.printForm': ['+ – – – + – +', '+ – – – C – +'],
  'families.issueSlip': ['+ – – – + – –', '+ – – – C – –'],
  'people.saveStudent': ['+ – – – + – –', '+ – – – C – –'],
};
const OPEN_CALLS: Readonly<Record<string, string>> = {
  'storage.getState': 'public', 'storage.openSchool': 'public', 'storage.openWithRecovery': 'public', 'storage.checkFolder': 'public', 'outage.printBlankForm': 'public', 'storage.checkSchoolFile': 'public', 'storage.createSchool': 'public', 'session.get': 'public', 'session.login': 'public',
  'session.unlock': 'signedIn', 'security.getRule': 'signedIn', 'security.acknowledge': 'signedIn', 'security.reportBreach': 'public',
  'workplace.getState': 'public', 'workplace.listOutbox': 'public', 'workplace.resolveOutbox': 'public', 'session.resume': 'public',
  'session.makeTicket': 'signedIn', 'journal.leavePage': 'signedIn',
  'session.logout': 'signedIn', 'session.changePassword': 'signedIn',
};

const OWN_COURSE = 1;
const OWN_CLASS = 10;
const WHOLE: Scope = { courseIds: [], classIds: [] };

function accessOf(...roles: Role[]): Access {
  return { roles, courseIds: new Set([OWN_COURSE]), classIds: new Set([OWN_CLASS]) };
}

function getProcedure(name: string): Procedure<unknown, unknown> {
  return contract[name as ProcedureName] as unknown as Procedure<unknown, unknown>;
}

function findAll(name: string, scope: Scope): (Denial | null)[] {
  return ROLES.map((role) => findDenial(getProcedure(name).requires as Right, accessOf(role), scope));
}

function read(signs: string): (Denial | null | undefined)[] {
  return signs.split(' ').map((sign) => SIGNS[sign]);
}

it('names every call of the contract', () => {
  const named = [SCHOOL_CALLS, COURSE_CALLS, CLASS_CALLS, SUBJECT_CALLS, STUDENT_CALLS, OPEN_CALLS].flatMap((calls) => Object.keys(calls));
  expect(named.sort()).toEqual(Object.keys(contract).sort());
});

it.each(Object.entries(OPEN_CALLS))('opens %s to: %s', (name, requires) => {
  expect(getProcedure(name).requires).toBe(requires);
});

it('lets only session calls through before the first password is changed', () => {
  const early = Object.keys(contract).filter((name) => getProcedure(name).beforePasswordChange);
  expect(early.sort()).toEqual(['session.changePassword', 'session.get', 'session.logout', 'session.makeTicket', 'session.unlock', 'workplace.getState', 'workplace.listOutbox']);
});

describe('calls about the school as a whole', () => {
  it.each(Object.entries(SCHOOL_CALLS))('%s: %s', (name, expected) => {
    expect(getProcedure(name).scope({})).toBe('school');
    expect(findAll(name, WHOLE)).toEqual(read(expected));
  });
});

describe('calls about a journal page', () => {
  it.each(Object.entries(COURSE_CALLS))('%s: %j', (name, [own, foreign]) => {
    expect(getProcedure(name).scope({ courseId: 7 })).toEqual({ course: 7 });
    // The own page of the teacher lies in another class, the page of the own class is taught by somebody else.
    const ofTeacher = findAll(name, { courseIds: [OWN_COURSE], classIds: [20] });
    const ofClassTeacher = findAll(name, { courseIds: [2], classIds: [OWN_CLASS] });
    const ownOfEach = ROLES.map((role, index) => (role === 'classTeacher' ? ofClassTeacher[index] : ofTeacher[index]));
    expect(ownOfEach).toEqual(read(own));
    expect(findAll(name, { courseIds: [3], classIds: [20] })).toEqual(read(foreign));
  });
});

describe('calls about a subject of a class', () => {
  it.each(Object.entries(SUBJECT_CALLS))('%s: %j', (name, [own, foreign]) => {
    expect(getProcedure(name).scope({ classId: 7, subjectId: 8 })).toEqual({ class: 7, subject: 8 });
    const ofTeacher = findAll(name, { courseIds: [OWN_COURSE], classIds: [20] });
    const ofClassTeacher = findAll(name, { courseIds: [2], classIds: [OWN_CLASS] });
    expect(ROLES.map((role, index) => (role === 'classTeacher' ? ofClassTeacher[index] : ofTeacher[index]))).toEqual(read(own));
    expect(findAll(name, { courseIds: [3], classIds: [20] })).toEqual(read(foreign));
  });
});

describe('calls about a class or a pupil', () => {
  const asRows = (calls: typeof CLASS_CALLS, field: string, kind: string) => Object.entries(calls).map(([name, signs]) => [name, signs, field, kind] as const);
  it.each([...asRows(CLASS_CALLS, 'classId', 'class'), ...asRows(STUDENT_CALLS, 'studentId', 'student')])('%s: %j', (name, [own, foreign], field, kind) => {
    expect(getProcedure(name).scope({ [field]: 7 })).toEqual({ [kind]: 7 });
    expect(findAll(name, { courseIds: [], classIds: [OWN_CLASS] })).toEqual(read(own));
    expect(findAll(name, { courseIds: [], classIds: [20] })).toEqual(read(foreign));
  });
});

describe('several roles in one person', () => {
  it('hold the sum of their rights, each with its own scope', () => {
    const both = accessOf('subjectTeacher', 'classTeacher');
    expect(findDenial('journal.enter', both, { courseIds: [OWN_COURSE], classIds: [20] })).toBeNull();
    expect(findDenial('journal.view', both, { courseIds: [2], classIds: [OWN_CLASS] })).toBeNull();
    expect(findDenial('people.edit', both, { courseIds: [], classIds: [OWN_CLASS] })).toBeNull();
    expect(findDenial('book.print', both, { courseIds: [], classIds: [20] })).toBe('notYourClass');
  });

  it('do not let a class teacher write on a page of the own class that somebody else keeps', () => {
    const both = accessOf('subjectTeacher', 'classTeacher');
    expect(findDenial('journal.enter', both, { courseIds: [2], classIds: [OWN_CLASS] })).toBe('viewOnly');
    expect(findDenial('journal.enter', both, { courseIds: [3], classIds: [20] })).toBe('notYourPage');
  });

  it('let a deputy who teaches write on the own pages only', () => {
    const teachingDeputy = accessOf('deputy', 'subjectTeacher');
    expect(findDenial('journal.enter', teachingDeputy, { courseIds: [OWN_COURSE], classIds: [20] })).toBeNull();
    expect(findDenial('journal.enter', teachingDeputy, { courseIds: [3], classIds: [20] })).toBe('viewOnly');
  });

  it('open nothing to a person without roles', () => {
    for (const name of [...Object.keys(SCHOOL_CALLS), ...Object.keys(COURSE_CALLS)]) {
      expect(findDenial(getProcedure(name).requires as Right, accessOf(), { courseIds: [OWN_COURSE], classIds: [OWN_CLASS] })).toBe('notAllowed');
    }
  });
});

it('knows no role of pupils or parents', () => {
  expect(ROLES).toEqual(['sysadmin', 'director', 'deputy', 'headOfDepartment', 'classTeacher', 'subjectTeacher', 'secretary']);
});
