import { plural } from '../../../lib/plural';
import { buildProblem, type ImportProblem } from '../import-problem';
import { cellOf, nameCourse, type LoadRecord, type SchoolFile, type TimetableRecord } from '../school-file';
import { listDeviations } from './check-load';
import { hasKnownHours, type CourseHours, type LoadRow } from './course-hours';
import { isSound, placeOf } from './place-of';
import { groupLessons, nameLesson, nameSlot, roomKey, slotKey, teacherKey } from './timetable-slot';

/** Rows of one subject of a class that differ from the load alike (both subgroups): lessons too many (+) or too few (–). */
type Difference = { readonly subject: string; readonly rows: readonly LoadRow[]; left: number };
export type HoursFindings = {
  readonly problems: readonly ImportProblem[];
  /** Cells whose problems made lessons unreadable, with the number of hours they take away from somebody's load. */
  readonly explained: ReadonlyMap<string, number>;
  /** Cells named as the place of a wrong lesson. */
  readonly blamed: ReadonlySet<string>;
};

/**
 * Timetable against load (TT-01): each row of the load has as many lessons a week as hours. Causes are looked for first: a lesson
 * that could not be read, a load that differs from the plan, one lesson standing in the place of another.
 */
export function checkTimetableHours(file: SchoolFile, courses: readonly CourseHours[]): HoursFindings {
  const problems: ImportProblem[] = [];
  const explained = new Map<string, number>();
  const blamed = new Set<string>();
  if (file.unreadSheets.has('Расписание') || file.unreadSheets.has('Нагрузка')) return { problems, explained, blamed };
  const clashes = createClashFinder(file);
  // Columns of the timetable headed by an unknown class, already reported: each may be the column that a class lacks.
  const known = new Set(file.classes.map((row) => row.name));
  let strayColumns = new Set(file.unresolvedLessons.map((lesson) => lesson.className).filter((name) => !known.has(name))).size;
  for (const row of file.classes.filter((item) => isSound(item, 'name'))) {
    const own = courses.filter((course) => course.className === row.name);
    const unresolved = file.unresolvedLessons.filter((lesson) => lesson.className === row.name);
    if (own.length === 0) continue;
    if (unresolved.length === 0 && own.every((course) => course.rows.every((load) => load.lessons.length === 0))) {
      if (strayColumns > 0) strayColumns -= 1;
      else problems.push(buildProblem('classWithoutTimetable', placeOf(file, row, 'name'), { name: row.name }));
      continue;
    }
    const differences = own.flatMap(listDifferences);
    const lacking = differences.filter((entry) => entry.left < 0);
    for (const lesson of unresolved) {
      const missing = lacking.find((entry) => entry.left < 0 && (lesson.subject === null || entry.subject === lesson.subject));
      if (!missing) continue;
      missing.left += 1;
      const cause = lesson.cause ?? cellOf(lesson, 'cell');
      explained.set(cause, (explained.get(cause) ?? 0) + 1);
    }
    for (const problem of describeDifferences(file, differences, clashes)) {
      problems.push(problem);
      if (problem.cell !== null && problem.sheet === 'Расписание') blamed.add(problem.cell);
    }
  }
  return { problems, explained, blamed };
}

function listDifferences(course: CourseHours): Difference[] {
  const deviations = listDeviations(course);
  const byCount = new Map<number, LoadRow[]>();
  // A row of the load entered twice has its lessons at the first one.
  const single = course.rows.filter((row, index) => course.rows.findIndex((other) => other.record.groupName === row.record.groupName) === index);
  for (const row of hasKnownHours(course) ? single : []) {
    const difference = row.lessons.length - row.record.weeklyHours;
    // The load alone differs from plan and timetable: reported as the load's error.
    if (difference === 0 || (deviations.includes(row) && row.lessons.length === course.plan?.hours)) continue;
    byCount.set(difference, [...(byCount.get(difference) ?? []), row]);
  }
  return [...byCount].map(([left, rows]) => ({ subject: course.subject, rows, left }));
}

type ClashFinder = {
  readonly findClash: (lesson: TimetableRecord) => TimetableRecord | undefined;
  readonly isFree: (load: LoadRecord, lesson: TimetableRecord) => boolean;
  /** The other classes have the subject at this hour («Разговоры о важном» is the first lesson of Monday everywhere). */
  readonly isUsual: (load: LoadRecord, lesson: TimetableRecord) => boolean;
};

function createClashFinder(file: SchoolFile): ClashFinder {
  const byTeacher = groupLessons(file, (lesson) => teacherKey(file, lesson));
  const byRoom = groupLessons(file, roomKey);
  return {
    findClash: (lesson) => byTeacher.get(teacherKey(file, lesson) ?? '')?.find((other) => other !== lesson),
    isFree: (load, lesson) => {
      const busy = [...(byTeacher.get(`${load.teacherLogin}|${slotKey(lesson)}`) ?? []), ...(load.room === null ? [] : (byRoom.get(`${load.room}|${slotKey(lesson)}`) ?? []))];
      return busy.every((other) => other === lesson);
    },
    isUsual: (load, lesson) => {
      const others = file.timetable.filter((other) => other.className !== lesson.className && file.load[other.loadIndex]?.subject === load.subject);
      return others.length > 0 && others.filter((other) => slotKey(other) === slotKey(lesson)).length * 2 > others.length;
    },
  };
}

function describeDifferences(file: SchoolFile, differences: readonly Difference[], clashes: ClashFinder): ImportProblem[] {
  const problems: ImportProblem[] = [];
  for (const extra of differences) {
    while (extra.left > 0) {
      const lacking = differences.find((entry) => entry.left < 0);
      const taken = problems.map((problem) => problem.cell);
      const lesson = findDoubtfulLesson(extra, lacking, clashes, taken);
      if (!lesson) break;
      extra.left -= 1;
      if (lacking) lacking.left += 1;
      problems.push(lacking ? describeWrong(file, extra, lacking, lesson, clashes.findClash(lesson)) : describeExtra(file, extra, lesson));
      if (!lacking) extra.left = 0;
    }
  }
  return [...problems, ...differences.filter((entry) => entry.left < 0).flatMap((entry) => describeLacking(file, entry))];
}

/** The lesson most likely to be the wrong one: its teacher is elsewhere, the missing one's teacher and room are free, twice a day; else the last one. */
function findDoubtfulLesson(extra: Difference, lacking: Difference | undefined, clashes: ClashFinder, taken: readonly (string | null)[]): TimetableRecord | undefined {
  const lessons = extra.rows.flatMap((row) => row.lessons).filter((lesson) => !taken.includes(cellOf(lesson, 'cell')));
  const wanted = lacking?.rows[0]?.record;
  const score = (lesson: TimetableRecord): number =>
    (clashes.findClash(lesson) ? 8 : 0) + (wanted && clashes.isUsual(wanted, lesson) ? 4 : 0) + (wanted && clashes.isFree(wanted, lesson) ? 2 : 0) + (lessons.some((other) => other !== lesson && other.weekday === lesson.weekday && other.loadIndex === lesson.loadIndex) ? 1 : 0);
  return lessons.reverse().sort((left, right) => score(right) - score(left))[0];
}

function countHours(row: LoadRow | undefined): string {
  const lessons = row?.lessons.length ?? 0;
  return `${lessons} ${plural(lessons, 'урок', 'урока', 'уроков')} вместо ${row?.record.weeklyHours ?? 0}`;
}

function describeWrong(file: SchoolFile, extra: Difference, lacking: Difference, lesson: TimetableRecord, clash: TimetableRecord | undefined): ImportProblem {
  const login = file.load[lesson.loadIndex]?.teacherLogin;
  const teacher = file.staff.find((person) => person.login === login)?.fullName ?? '';
  const others = (extra.rows[0]?.lessons ?? []).filter((other) => other !== lesson).map((other) => `${nameSlot(other)}, ячейка ${cellOf(other, 'cell')}`);
  return buildProblem('wrongLesson', placeOf(file, lesson, 'cell'), {
    className: lesson.className, extra: extra.subject, extraHours: countHours(extra.rows[0]), lacking: lacking.subject, lackingHours: countHours(lacking.rows[0]), others,
    clash: clash ? `«${teacher}» в это время ведёт урок ${nameLesson(clash)}` : null,
  });
}

function describeExtra(file: SchoolFile, extra: Difference, lesson: TimetableRecord): ImportProblem {
  const [row] = extra.rows;
  return buildProblem('lessonsExtra', placeOf(file, lesson, 'cell'), {
    course: row ? nameCourse(row.record) : extra.subject, timetable: row?.lessons.length ?? 0, load: row?.record.weeklyHours ?? 0,
  });
}

function describeLacking(file: SchoolFile, lacking: Difference): ImportProblem[] {
  const [row] = lacking.rows;
  if (!row) return [];
  const problem = buildProblem('lessonsLacking', placeOf(file, row.record, 'weeklyHours'), {
    course: nameCourse(row.record), timetable: row.lessons.length, load: row.record.weeklyHours,
  });
  return [lacking.rows.length > 1 ? { ...problem, related: lacking.rows.length - 1 } : problem];
}
