import { foldName } from '../fold-name';
import { buildProblem, type ImportProblem } from '../import-problem';
import { cellOf, nameCourse, type SchoolFile, type TimetableRecord } from '../school-file';
import { listSharedLogins } from './check-staff';
import { placeOf } from './place-of';
import { groupLessons, nameLesson, nameSlot, roomKey, slotKey, teacherKey } from './timetable-slot';

/**
 * Nobody is in two places at one hour (TT-01): a teacher, a room, a class or a pupil of two subgroups. Two classes in a sports hall
 * are allowed and summed up in one warning. Cells already named as wrong lessons are not named again.
 */
export function checkTimetableClashes(file: SchoolFile, blamed: ReadonlySet<string>): ImportProblem[] {
  const isNew = (lesson: TimetableRecord): boolean => !blamed.has(cellOf(lesson, 'cell'));
  const teachers = findTeacherClashes(file, isNew);
  const cells = new Set(teachers.map((problem) => problem.cell));
  return [
    ...teachers,
    ...findClassClashes(file, isNew),
    // Two lessons of one teacher in his room are one mistake.
    ...findRoomClashes(file, (lesson) => isNew(lesson) && !cells.has(cellOf(lesson, 'cell'))),
  ];
}

/** A load row that clashes with the teacher's others twice a week or more was given to the wrong teacher: it is named instead of its lessons. */
function findTeacherClashes(file: SchoolFile, isNew: (lesson: TimetableRecord) => boolean): ImportProblem[] {
  const clashes = [...groupLessons(file, (lesson) => teacherKey(file, lesson)).values()].filter((lessons) => lessons.length > 1 && lessons.every(isNew));
  const byTeacher = new Map<string, TimetableRecord[][]>();
  const shared = listSharedLogins(file);
  for (const lessons of clashes) {
    const login = loginOf(file, lessons[0]);
    if (shared.has(login)) continue;
    byTeacher.set(login, [...(byTeacher.get(login) ?? []), lessons]);
  }
  return [...byTeacher].flatMap(([login, own]) => {
    const teacher = file.staff.find((person) => person.login === login)?.fullName ?? '';
    const wrongRow = findCommonRow(own);
    const load = wrongRow === null ? undefined : file.load[wrongRow];
    if (load) {
      const lessons = own.map((group) => group.filter((lesson) => lesson.loadIndex !== wrongRow).map((lesson) => `${nameSlot(lesson)} – ${lesson.className}`).join(', '));
      return [{ ...buildProblem('teacherOverloaded', placeOf(file, load, 'teacher'), { teacher, course: nameCourse(load), count: own.length, lessons }), related: own.length }];
    }
    return own.map((lessons) => {
      const last = lessons.at(-1) ?? lessons[0];
      if (!last) throw new RangeError('a clash without lessons');
      return buildProblem('teacherClash', placeOf(file, last, 'cell'), { teacher, when: nameSlot(last), lessons: lessons.map(nameLesson) });
    });
  });
}

function loginOf(file: SchoolFile, lesson: TimetableRecord | undefined): string {
  return lesson ? (file.load[lesson.loadIndex]?.teacherLogin ?? '') : '';
}

/** The one load row that takes part in all of at least two clashes. */
function findCommonRow(clashes: readonly (readonly TimetableRecord[])[]): number | null {
  if (clashes.length < 2) return null;
  const common = (clashes[0] ?? []).map((lesson) => lesson.loadIndex).filter((index) => clashes.every((lessons) => lessons.some((lesson) => lesson.loadIndex === index)));
  return common.length === 1 ? (common[0] ?? null) : null;
}

function findClassClashes(file: SchoolFile, isNew: (lesson: TimetableRecord) => boolean): ImportProblem[] {
  const members = new Map(file.groups.map((group) => [`${group.className}|${group.subject}|${foldName(group.name)}`, group.members.map((member) => foldName(member.fullName))]));
  const membersOf = (lesson: TimetableRecord): readonly string[] | null => {
    const load = file.load[lesson.loadIndex];
    if (!load || load.groupName === null) return null;
    return members.get(`${load.className}|${load.subject}|${foldName(load.groupName)}`) ?? [];
  };
  return [...groupLessons(file, (lesson) => `${lesson.className}|${slotKey(lesson)}`).values()].flatMap((lessons) => {
    for (const [index, lesson] of lessons.entries()) {
      const other = lessons.slice(0, index).find((earlier) => findMeeting(membersOf(earlier), membersOf(lesson), earlier.loadIndex === lesson.loadIndex) !== null);
      if (!other || !isNew(lesson)) continue;
      const who = findMeeting(membersOf(other), membersOf(lesson), other.loadIndex === lesson.loadIndex) ?? '';
      return [buildProblem('classClash', placeOf(file, lesson, 'cell'), { className: lesson.className, when: nameSlot(lesson), lessons: [other.text, lesson.text], who })];
    }
    return [];
  });
}

/** Who would be in both lessons: the class, the subgroup, a pupil; null when nobody. */
function findMeeting(left: readonly string[] | null, right: readonly string[] | null, isSameGroup: boolean): string | null {
  if (isSameGroup) return left === null ? 'класс' : 'подгруппа';
  if (left === null || right === null) return 'класс';
  const shared = left.filter((name) => right.includes(name));
  return shared.length > 0 ? `учеников в обеих подгруппах – ${shared.length},` : null;
}

function findRoomClashes(file: SchoolFile, isNew: (lesson: TimetableRecord) => boolean): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const gyms: TimetableRecord[][] = [];
  for (const lessons of groupLessons(file, roomKey).values()) {
    const last = lessons.at(-1);
    const room = last?.room ?? null;
    if (lessons.length < 2 || !last || room === null) continue;
    if (isGym(file, room) && lessons.length === 2) gyms.push(lessons);
    else if (lessons.every(isNew)) problems.push(buildProblem('roomClash', placeOf(file, last, 'cell'), { room, when: nameSlot(last), lessons: lessons.map(nameLesson) }));
  }
  return [...problems, ...describeGyms(file, gyms)];
}

function isGym(file: SchoolFile, name: string): boolean {
  const room = file.rooms.find((item) => item.name === name);
  return /спорт|физическ|бассейн/iu.test(`${name} ${room?.title ?? ''}`);
}

function describeGyms(file: SchoolFile, gyms: readonly (readonly TimetableRecord[])[]): ImportProblem[] {
  const second = gyms[0]?.[1];
  if (!second) return [];
  const examples = gyms.map(([first, other]) => (first && other ? `${nameSlot(first)}: ${first.className} и ${other.className}` : ''));
  const rooms = [...new Set(gyms.flatMap((lessons) => lessons.map((lesson) => lesson.room ?? '')))].sort();
  const problem = buildProblem('sharedGym', placeOf(file, second, 'cell'), { rooms, count: gyms.length, examples });
  return [gyms.length > 1 ? { ...problem, related: gyms.length - 1 } : problem];
}
