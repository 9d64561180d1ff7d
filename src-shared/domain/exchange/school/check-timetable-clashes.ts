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
    // Two lessons of one teacher in his room, or in one cell, are one mistake.
    ...findClassClashes(file, (lesson) => isNew(lesson) && !cells.has(cellOf(lesson, 'cell'))),
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
    const person = file.staff.find((row) => row.login === login);
    const teacher = person?.fullName ?? '';
    const wrongRow = findCommonRow(file, own, person?.room ?? null);
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

/** The load row that takes part in all of at least two clashes; of two, the one that is not taught in the teacher's own room, or the later. */
function findCommonRow(file: SchoolFile, clashes: readonly (readonly TimetableRecord[])[], ownRoom: string | null): number | null {
  if (clashes.length < 2) return null;
  const common = (clashes[0] ?? []).map((lesson) => lesson.loadIndex).filter((index) => clashes.every((lessons) => lessons.some((lesson) => lesson.loadIndex === index)));
  const elsewhere = common.filter((index) => file.load[index]?.room !== ownRoom);
  return (elsewhere.length > 0 ? elsewhere : common).at(-1) ?? null;
}

function findClassClashes(file: SchoolFile, isNew: (lesson: TimetableRecord) => boolean): ImportProblem[] {
  const members = new Map(file.groups.map((group) => [`${group.className}|${group.subject}|${foldName(group.name)}`, group.members.map((member) => foldName(member.fullName))]));
  const meet = (left: TimetableRecord, right: TimetableRecord): string | null => {
    const [first, second] = [file.load[left.loadIndex], file.load[right.loadIndex]];
    if (!first || !second) return null;
    if (first === second) return first.groupName === null ? 'класс' : 'подгруппа';
    if (first.groupName === null || second.groupName === null) return 'класс';
    // A pupil of two subgroups of one subject is the list's mistake, not the timetable's.
    if (first.subject === second.subject) return null;
    const [ours, theirs] = [first, second].map((load) => members.get(`${load.className}|${load.subject}|${foldName(load.groupName ?? '')}`) ?? []);
    const shared = (ours ?? []).filter((name) => theirs?.includes(name));
    return shared.length > 0 ? `учеников обеих подгрупп – ${shared.length},` : null;
  };
  return [...groupLessons(file, (lesson) => `${lesson.className}|${slotKey(lesson)}`).values()].flatMap((lessons) => {
    for (const [index, lesson] of lessons.entries()) {
      const other = lessons.slice(0, index).find((earlier) => meet(earlier, lesson) !== null);
      if (!other || !isNew(lesson)) continue;
      return [buildProblem('classClash', placeOf(file, lesson, 'cell'), { className: lesson.className, when: nameSlot(lesson), lessons: [other.text, lesson.text], who: meet(other, lesson) ?? '' })];
    }
    return [];
  });
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
