import { foldName } from '../fold-name';
import { buildProblem, type ImportProblem } from '../import-problem';
import { findSimilarName } from '../lookup';
import { nameCourse, type GroupMember, type GroupRecord, type SchoolFile, type StudentRecord } from '../school-file';
import { isSound, placeOf } from './place-of';

/**
 * Subgroups (SET-10): each is a row of the load and has a list; every pupil of the class is in exactly one subgroup of the subject.
 * What only follows from an already named problem (a refused pupil row, a misspelt member) is not named again.
 */
export function checkGroups(file: SchoolFile): ImportProblem[] {
  if (file.unreadSheets.has('Подгруппы') || file.unreadSheets.has('Ученики')) return [];
  const sound = file.groups.filter((group) => group.members.every((member) => isSound(member, 'className', 'subject', 'name')));
  const placedElsewhere = new Set(file.groups.filter((group) => !sound.includes(group)).flatMap((group) => group.members.map((member) => foldName(member.fullName))));
  const bySubject = new Map<string, GroupRecord[]>();
  for (const group of sound) {
    const key = `${group.className}|${group.subject}`;
    bySubject.set(key, [...(bySubject.get(key) ?? []), group]);
  }
  return [
    ...findUnknownGroups(file, sound),
    ...findGroupsWithoutList(file, bySubject),
    ...[...bySubject.values()].flatMap((groups) => checkMembers(file, groups, placedElsewhere)),
  ];
}

function listLoadGroups(file: SchoolFile, className: string, subject: string): string[] {
  return file.load.filter((row) => row.className === className && row.subject === subject).flatMap((row) => (row.groupName === null ? [] : [row.groupName]));
}

function findUnknownGroups(file: SchoolFile, groups: readonly GroupRecord[]): ImportProblem[] {
  if (file.unreadSheets.has('Нагрузка')) return [];
  return groups.flatMap((group) => {
    const known = listLoadGroups(file, group.className, group.subject);
    const [first] = group.members;
    if (!first || known.some((name) => foldName(name) === foldName(group.name))) return [];
    const problem = buildProblem('groupNotInLoad', placeOf(file, first, 'name'), { course: nameCourse({ ...group, groupName: group.name }), known });
    return [group.members.length > 1 ? { ...problem, related: group.members.length - 1 } : problem];
  });
}

function findGroupsWithoutList(file: SchoolFile, bySubject: ReadonlyMap<string, readonly GroupRecord[]>): ImportProblem[] {
  return file.load.flatMap((row) => {
    if (row.groupName === null || !isSound(row, 'className', 'subject', 'groupName')) return [];
    const groups = bySubject.get(`${row.className}|${row.subject}`) ?? [];
    const hasList = groups.some((group) => foldName(group.name) === foldName(row.groupName ?? ''));
    // A list under a misspelt group name is already reported.
    const hasStray = groups.some((group) => !listLoadGroups(file, row.className, row.subject).some((name) => foldName(name) === foldName(group.name)));
    return hasList || hasStray ? [] : [buildProblem('groupWithoutList', placeOf(file, row, 'groupName'), { course: nameCourse(row) })];
  });
}

function checkMembers(file: SchoolFile, groups: readonly GroupRecord[], placedElsewhere: ReadonlySet<string>): ImportProblem[] {
  const [any] = groups;
  if (!any) return [];
  const { className, subject } = any;
  const pupils = new Map(file.students.filter((student) => student.className === className && isSound(student, 'className')).map((student) => [foldName(student.fullName), student]));
  const problems: ImportProblem[] = [];
  const groupsOf = new Map<string, string[]>();
  let unknown = 0;
  for (const group of groups) {
    for (const member of group.members) {
      const key = foldName(member.fullName);
      const known = groupsOf.get(key);
      groupsOf.set(key, [...(known ?? []), group.name]);
      if (known) problems.push(buildProblem('memberTwice', placeOf(file, member, 'student'), { name: member.fullName, subject, groups: [...known, group.name] }));
      else if (!pupils.has(key) && isSound(member, 'student')) {
        unknown += 1;
        problems.push(...describeUnknown(file, member, className, [...pupils.values()]));
      }
    }
  }
  const left = [...pupils].filter(([key, student]) => !groupsOf.has(key) && !placedElsewhere.has(key) && isSound(student, 'lastName', 'firstName')).map(([, student]) => student);
  return [...problems, ...describeLeft(file, groups, left, unknown)];
}

function describeUnknown(file: SchoolFile, member: GroupMember, className: string, pupils: readonly StudentRecord[]): ImportProblem[] {
  if (file.students.some((student) => couldBe(student, member.fullName, className))) return [];
  const elsewhere = file.students.find((student) => foldName(student.fullName) === foldName(member.fullName))?.className ?? null;
  const similar = elsewhere === null ? findSimilarName(member.fullName, pupils.map((student) => student.fullName)) : null;
  return [buildProblem('unknownMember', placeOf(file, member, 'student'), { name: member.fullName, className, elsewhere, similar })];
}

/** A pupil row refused for its class or name, whose readable parts agree with the member. */
function couldBe(student: StudentRecord, memberName: string, className: string): boolean {
  if (isSound(student, 'className', 'lastName', 'firstName')) return false;
  const words = foldName(memberName).split(' ');
  const known = foldName(student.fullName).split(' ');
  return (student.className === className || !isSound(student, 'className')) && known.every((word) => words.includes(word));
}

function describeLeft(file: SchoolFile, groups: readonly GroupRecord[], left: readonly StudentRecord[], unknownMembers: number): ImportProblem[] {
  const [any] = groups;
  const firstMember = any?.members[0];
  if (!any || !firstMember || left.length <= unknownMembers) return [];
  const listed = new Set(groups.map((group) => foldName(group.name)));
  if (listLoadGroups(file, any.className, any.subject).some((name) => !listed.has(foldName(name)))) return [];
  return [buildProblem('studentsWithoutGroup', placeOf(file, firstMember, 'className'), { className: any.className, subject: any.subject, names: left.map((student) => student.fullName) })];
}
