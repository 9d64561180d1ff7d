import type { Role } from '../accounts';

/**
 * Rights of the contract, taken from the matrix of requirements section 2.2. Each right says how far it reaches for a role:
 * the whole school, the person's own class, or the person's own courses (pages). A role that is not named has no access.
 */
export type Reach = 'school' | 'ownClass' | 'ownCourse';
type Grants = Readonly<Partial<Record<Role, Reach>>>;

const VIEWERS = { sysadmin: 'school', director: 'school', deputy: 'school', headOfDepartment: 'school' } as const;
const EVERYBODY = { ...VIEWERS, classTeacher: 'school', subjectTeacher: 'school', secretary: 'school' } as const;

export const RIGHTS = {
  /** School requisites, year, periods, classes by name. */
  'school.view': EVERYBODY,
  /** Years are made, opened and closed by the administrator (SET-03). */
  'year.manage': { sysadmin: 'school' },
  /** Periods, vacations, bells; requisites, rooms, subjects, classes; kinds of work (SET-13); absence codes (SET-14); persons in charge (SET-19). */
  'school.edit': { sysadmin: 'school', director: 'school', deputy: 'school' },
  'school.editWorkTypes': { sysadmin: 'school', deputy: 'school' },
  'school.editAbsenceCodes': { sysadmin: 'school' },
  'school.appoint': { director: 'school' },
  /** Readiness board (SET-16), data quality (SET-18), approval by the director (SET-17). */
  'readiness.view': VIEWERS,
  'readiness.manage': { sysadmin: 'school', director: 'school', deputy: 'school' },
  'readiness.check': { director: 'school', deputy: 'school', headOfDepartment: 'school' },
  'quality.view': { sysadmin: 'school', director: 'school', deputy: 'school' },
  'quality.check': { sysadmin: 'school' },
  'approval.view': VIEWERS,
  'approval.submit': { sysadmin: 'school', deputy: 'school', headOfDepartment: 'school' },
  'approval.decide': { director: 'school' },
  /** Class lists and pupil cards; a subject teacher sees names on own pages only (through the page itself). */
  'people.view': { ...VIEWERS, classTeacher: 'ownClass', secretary: 'school' },
  'people.edit': { sysadmin: 'school', classTeacher: 'ownClass' },
  /** A new card; the class comes by an order. */
  'people.create': { sysadmin: 'school' },
  /** Cards that may be one person's. */
  'people.repeats': { sysadmin: 'school', director: 'school', deputy: 'school' },
  /** Joining two cards of one person, and taking that back (EXP-04). */
  'people.merge': { sysadmin: 'school' },
  /** Search over everybody: a subject teacher finds the own pupils, a class teacher the own class with its parents. */
  'people.search': { ...VIEWERS, classTeacher: 'ownClass', subjectTeacher: 'ownCourse', secretary: 'school' },
  'staff.view': { ...VIEWERS, secretary: 'school' },
  'staff.names': EVERYBODY,
  'staff.edit': { sysadmin: 'school' },
  /** Consents (PD): the director and the deputy control, the class teacher keeps those of the own class, the secretary prints forms. */
  'consents.view': { sysadmin: 'school', director: 'school', deputy: 'school', classTeacher: 'ownClass' },
  'consents.edit': { sysadmin: 'school', classTeacher: 'ownClass' },
  'consents.print': { sysadmin: 'school', classTeacher: 'ownClass', secretary: 'school' },
  'consents.viewStaff': { sysadmin: 'school', director: 'school', deputy: 'school' },
  'consents.printStaff': { sysadmin: 'school', secretary: 'school' },
  /** Everything stored about one person, on request (PD-06). */
  'people.extract': { sysadmin: 'school', director: 'school' },
  /** Slips for families (USR-04, USR-05). */
  'families.view': { sysadmin: 'school', deputy: 'school', classTeacher: 'ownClass' },
  'families.issue': { sysadmin: 'school', classTeacher: 'ownClass' },
  'accounts.manage': { sysadmin: 'school' },
  /** Administrator rights that wait for the director; requests for credentials and who has confirmed the rule (USR-02, USR-07). */
  'accounts.viewRequests': { sysadmin: 'school', director: 'school' },
  'accounts.confirmRole': { director: 'school' },
  /** Ends of duties and what is left open by them; duties of absent colleagues (USR-08, USR-09). */
  'accounts.viewDuties': { sysadmin: 'school', director: 'school', deputy: 'school' },
  'accounts.delegate': { sysadmin: 'school', director: 'school', deputy: 'school' },
  /** Journal pages: seen by the office and the class teacher, written only by the teacher of the page (SEC-03…05, B-1, B-2). */
  'journal.view': { ...VIEWERS, classTeacher: 'ownClass', subjectTeacher: 'ownCourse' },
  'journal.enter': { subjectTeacher: 'ownCourse' },
  'journal.ownDay': { subjectTeacher: 'ownCourse', classTeacher: 'ownClass' },
  'journal.print': { ...VIEWERS, classTeacher: 'ownClass', subjectTeacher: 'ownCourse' },
  /** Subgroups and groups across classes: teachers propose, the administrator confirms (SET-10, SET-11, LRS-36). */
  'groups.view': { ...VIEWERS, classTeacher: 'ownClass', subjectTeacher: 'ownCourse' },
  'groups.edit': { sysadmin: 'school', deputy: 'school' },
  /** The division of a class; of the own class where the regulation lays it on class teachers (LRS-36), which the call itself looks up. */
  'groups.divide': { sysadmin: 'school', deputy: 'school', classTeacher: 'ownClass' },
  'groups.propose': { classTeacher: 'ownClass', subjectTeacher: 'ownCourse' },
  'groups.confirm': { sysadmin: 'school' },
  /** Individual learning (IUP): plans by the deputy, home and sanatorium also by the class teacher, sheets by teachers, what a certificate says also by the class teacher. */
  'individual.view': { ...VIEWERS, classTeacher: 'ownClass', subjectTeacher: 'ownCourse' },
  'individual.edit': { deputy: 'school' },
  'individual.register': { deputy: 'school', classTeacher: 'ownClass' },
  'individual.fill': { classTeacher: 'ownClass', subjectTeacher: 'ownCourse' },
  'individual.attest': { deputy: 'school', subjectTeacher: 'ownCourse' },
  'individual.correct': { deputy: 'school', classTeacher: 'ownClass', subjectTeacher: 'ownCourse' },
  /** The stitched book and the summary sheet (PRN-08). */
  'book.print': { sysadmin: 'school', director: 'school', deputy: 'school', headOfDepartment: 'school', classTeacher: 'ownClass' },
  'school.import': { sysadmin: 'school' },
  'lessonPlan.import': { sysadmin: 'school', subjectTeacher: 'ownCourse' },
  /** КТП: seen by the office and the class teacher, written by the teacher of the page, approved by the deputy (CUR-04…07). */
  'plan.view': { ...VIEWERS, classTeacher: 'ownClass', subjectTeacher: 'ownCourse' },
  'plan.edit': { subjectTeacher: 'ownCourse' },
  'plan.approve': { deputy: 'school' },
  /** «Состояние системы»: who holds the file, who is connected. */
  'system.view': { sysadmin: 'school', director: 'school', deputy: 'school' },
  'system.manage': { sysadmin: 'school' },
  /** Who can open the school file: recovery sheet, a new key (SEC-13, USR-07). */
  'keys.manage': { sysadmin: 'school' },
  /** Register of copies and alarms; copies themselves, their places, restoring – with the director's own password (BAK-01…05). */
  'backup.view': { sysadmin: 'school', director: 'school' },
  'backup.manage': { sysadmin: 'school' },
  'backup.restore': { sysadmin: 'school', director: 'school' },
  /** Acts on outages and forms: teachers see which days are «по акту»; entered by the office, decided by the director (BAK-06). */
  'outage.view': { ...VIEWERS, classTeacher: 'school', subjectTeacher: 'school' },
  'outage.register': { sysadmin: 'school', deputy: 'school' },
  'outage.decide': { director: 'school' },
  /** «Регламент школы»: changed by the administrator, in force with the director's word (SET-15). */
  'regulation.view': EVERYBODY,
  'regulation.edit': { sysadmin: 'school' },
  'regulation.approve': { director: 'school' },
  /** Reports of breaches (SEC-11). */
  'security.breaches': { sysadmin: 'school', director: 'school' },
  /** The act on a breach is the director's word (SEC-12); breaches told by families go through the class teacher (LRS-59). */
  'security.confirmAct': { director: 'school' },
  'security.familyBreach': { sysadmin: 'school', classTeacher: 'ownClass' },
  'security.viewFamilyBreaches': { sysadmin: 'school', director: 'school', classTeacher: 'ownClass' },
  /** Plan and load: seen as a whole by the office, own class and own pages by teachers (CUR-01…03). */
  'curriculum.view': { ...VIEWERS, classTeacher: 'ownClass', subjectTeacher: 'ownCourse' },
  'curriculum.edit': { deputy: 'school', headOfDepartment: 'school' },
  'curriculum.print': { director: 'school', deputy: 'school', headOfDepartment: 'school' },
  /** Orders on pupils and their movement (MOV): the office looks, the secretary registers orders, the administrator moves. */
  'movement.view': { ...VIEWERS, secretary: 'school' },
  'movement.orders': { sysadmin: 'school', secretary: 'school' },
  'movement.move': { sysadmin: 'school' },
  /** Requests of a class teacher to the administrator (MOV-05). */
  'movement.viewRequests': { ...VIEWERS, classTeacher: 'ownClass', secretary: 'school' },
  'movement.request': { classTeacher: 'ownClass' },
  /** Papers of a leaver, marks brought from another school (MOV-07). */
  'movement.extract': { ...VIEWERS, classTeacher: 'ownClass', secretary: 'school' },
  'movement.carry': { deputy: 'school', classTeacher: 'ownClass', secretary: 'school' },
  'promotion.run': { sysadmin: 'school', deputy: 'school' },
  /** Calendar of duties (CTL-11): everybody the own ones, the heads all of them. */
  /** Orders about the electronic journal (IMP-03, SET-19): prepared by the administrator, signed by the director. */
  'introduction.printOrders': { sysadmin: 'school', director: 'school' },
  'control.viewDuties': EVERYBODY,
  'control.markDuty': EVERYBODY,
  'control.viewAllDuties': { director: 'school', deputy: 'school', headOfDepartment: 'school' },
  'audit.view': { sysadmin: 'school', director: 'school', deputy: 'school' },
} as const satisfies Readonly<Record<string, Grants>>;

export type Right = keyof typeof RIGHTS;

/** Rights that at least one of the roles has somewhere; what a menu may show. */
export function listRights(roles: readonly Role[]): Right[] {
  const everything = Object.entries(RIGHTS) as [Right, Grants][];
  return everything.filter(([, grants]) => roles.some((role) => grants[role] !== undefined)).map(([right]) => right);
}

/** Who asks: roles, own courses (teaches them on the date asked about), own classes (class teacher). */
export type Access = {
  readonly roles: readonly Role[];
  readonly courseIds: ReadonlySet<number>;
  readonly classIds: ReadonlySet<number>;
};

/** What is asked about. `courseIds`/`classIds` hold everything the object belongs to; empty = the school as a whole. */
export type Scope = { readonly courseIds: readonly number[]; readonly classIds: readonly number[] };

export type Denial = 'notAllowed' | 'viewOnly' | 'notYourPage' | 'notYourClass';

/**
 * May this person use the right on this object? Null = yes. Cases in order: no role with the right («только просмотр» where the
 * same object may be viewed), a role with whole-school reach, own class, own course (SEC-02…05).
 */
export function findDenial(right: Right, access: Access, scope: Scope): Denial | null {
  const grants: Grants = RIGHTS[right];
  const reaches = access.roles.map((role) => grants[role]).filter((reach): reach is Reach => reach !== undefined);
  if (reaches.includes('school')) return null;
  const isWhole = scope.courseIds.length === 0 && scope.classIds.length === 0;
  if (isWhole && reaches.length > 0) return null;
  if (reaches.includes('ownClass') && scope.classIds.some((id) => access.classIds.has(id))) return null;
  if (reaches.includes('ownCourse') && scope.courseIds.some((id) => access.courseIds.has(id))) return null;
  if (right === 'journal.enter' && findDenial('journal.view', access, scope) === null) return 'viewOnly';
  if (reaches.includes('ownCourse')) return 'notYourPage';
  return reaches.includes('ownClass') ? 'notYourClass' : 'notAllowed';
}
