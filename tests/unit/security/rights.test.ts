import { describe, expect, it } from 'vitest';
import { contract, type ProcedureName } from '@shared/contract/contract';
import type { Procedure } from '@shared/contract/procedure';
import { ROLES, type Role } from '@shared/domain/accounts';
import { findDenial, type Access, type Denial, type Right, type Scope } from '@shared/domain/security';
import { CLASS_CALLS, COURSE_CALLS, OPEN_CALLS, SCHOOL_CALLS, SIGNS, STUDENT_CALLS, SUBJECT_CALLS } from './rights-matrix';

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
