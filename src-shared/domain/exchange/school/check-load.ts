import { buildProblem, type ImportProblem } from '../import-problem';
import { nameCourse, type SchoolFile } from '../school-file';
import { countPupilHours, hasKnownHours, listPupilRows, type CourseHours, type LoadRow } from './course-hours';
import { isSound, placeOf } from './place-of';

/** Load against the curriculum (CUR-01…03): each class has its load, no row twice, the hours are those of the plan. */
export function checkLoad(file: SchoolFile, courses: readonly CourseHours[]): ImportProblem[] {
  if (file.unreadSheets.has('Нагрузка')) return [];
  return [
    ...findRepeatedRows(file, courses),
    ...findClassesWithoutLoad(file),
    ...(file.unreadSheets.has('Учебный план') ? [] : [...comparePlan(file, courses), ...findPlannedWithoutLoad(file, courses)]),
    ...findUnequalGroups(file, courses),
    ...findIndivisible(file, courses),
  ];
}

function findRepeatedRows(file: SchoolFile, courses: readonly CourseHours[]): ImportProblem[] {
  return courses.flatMap((course) =>
    course.rows.flatMap((row, position) => {
      const first = course.rows.slice(0, position).find((other) => other.record.groupName === row.record.groupName);
      return first ? [buildProblem('duplicateLoad', placeOf(file, row.record, 'subject'), { course: nameCourse(row.record), row: first.record.source.row })] : [];
    }));
}

function findClassesWithoutLoad(file: SchoolFile): ImportProblem[] {
  return file.classes
    .filter((row) => isSound(row, 'name') && !file.load.some((load) => load.className === row.name))
    .map((row) => buildProblem('classWithoutLoad', placeOf(file, row, 'name'), { name: row.name }));
}

/** Rows whose hours are not the plan's. Rows repeated are left out: the repetition is the cause. */
export function listDeviations(course: CourseHours): LoadRow[] {
  if (!course.plan || !hasKnownHours(course) || hasRepeats(course)) return [];
  const planned = course.plan.hours;
  return listPupilRows(course).filter((row) => countPupilHours(course, row) !== planned);
}

function hasRepeats(course: CourseHours): boolean {
  return new Set(course.rows.map((row) => row.record.groupName)).size < course.rows.length;
}

/**
 * When all classes of a plan column (or its one class, if the timetable agrees with the load) have the same other number, the plan is
 * named, once; otherwise the load rows that differ.
 */
function comparePlan(file: SchoolFile, courses: readonly CourseHours[]): ImportProblem[] {
  const problems: ImportProblem[] = [];
  for (const plan of file.curriculum) {
    const own = courses.filter((course) => course.plan === plan);
    const wrong = own.map((course) => ({ course, rows: listDeviations(course) })).filter((entry) => entry.rows.length > 0);
    const counts = new Set(wrong.map(({ course, rows }) => (rows[0] ? countPupilHours(course, rows[0]) : 0)));
    const [count] = counts;
    const isTaught = own.every((course) => course.rows.every((row) => row.lessons.length === row.record.weeklyHours));
    if ((wrong.length > 1 || isTaught) && wrong.length > 0 && wrong.length === own.length && counts.size === 1 && count !== undefined) {
      problems.push(buildProblem('planNotAsLoad', placeOf(file, plan, 'hours'), {
        column: `${plan.column} ${/^\d+$/.test(plan.column) ? 'классы' : 'класс'}`, subject: plan.subject, plan: plan.hours, load: count, classes: own.map((course) => course.className),
      }));
    } else problems.push(...wrong.flatMap(({ course, rows }) => describeDeviation(file, course, rows)));
  }
  return [...problems, ...findUnplanned(file, courses)];
}

function describeDeviation(file: SchoolFile, course: CourseHours, rows: readonly LoadRow[]): ImportProblem[] {
  const [first] = rows;
  if (!first || !course.plan) return [];
  const groups = rows.flatMap((row) => (row.record.groupName === null ? [] : [row.record.groupName]));
  return [
    buildProblem('loadNotAsPlanned', placeOf(file, first.record, 'weeklyHours'), {
      className: course.className, subject: course.subject, load: countPupilHours(course, first), plan: course.plan.hours, groups,
    }),
  ];
}

function findUnplanned(file: SchoolFile, courses: readonly CourseHours[]): ImportProblem[] {
  if (file.curriculum.some((row) => row.faulty.length > 0)) return [];
  return courses
    .filter((course) => !course.plan && hasKnownHours(course))
    .flatMap((course) => {
      const [first] = course.rows;
      if (!first) return [];
      return [buildProblem('loadNotAsPlanned', placeOf(file, first.record, 'subject'), { className: course.className, subject: course.subject, load: countPupilHours(course, first), plan: 0, groups: [] })];
    });
}

function findPlannedWithoutLoad(file: SchoolFile, courses: readonly CourseHours[]): ImportProblem[] {
  const loaded = new Set(courses.map((course) => `${course.className}|${course.subject}`));
  const withLoad = new Set(file.load.map((row) => row.className));
  const withRefusedRow = new Set(file.load.filter((row) => !isSound(row, 'className', 'subject')).map((row) => row.className));
  const hasRowOfUnknownClass = file.load.some((row) => !isSound(row, 'className'));
  return file.curriculum.filter((row) => row.hours > 0 && isSound(row, 'subject', 'hours')).flatMap((row) =>
    row.classNames
      .filter((name) => !loaded.has(`${name}|${row.subject}`) && withLoad.has(name) && !withRefusedRow.has(name) && !hasRowOfUnknownClass)
      .map((name) => {
        const problem = buildProblem('plannedWithoutLoad', placeOf(file, row, 'hours'), { className: name, subject: row.subject, plan: row.hours });
        const lessons = file.unresolvedLessons.filter((lesson) => lesson.className === name && lesson.subject === row.subject).length;
        return lessons > 0 ? { ...problem, related: lessons } : problem;
      }));
}

function findUnequalGroups(file: SchoolFile, courses: readonly CourseHours[]): ImportProblem[] {
  return courses.flatMap((course) => {
    const groups = course.rows.filter((row) => row.record.groupName !== null);
    const [first] = groups;
    if (!first || course.plan || !hasKnownHours(course) || new Set(groups.map((row) => row.record.weeklyHours)).size < 2) return [];
    return [
      buildProblem('groupsUnequal', placeOf(file, first.record, 'weeklyHours'), {
        className: course.className, subject: course.subject, groups: groups.map((row) => `${row.record.groupName ?? ''} – ${row.record.weeklyHours}`),
      }),
    ];
  });
}

function findIndivisible(file: SchoolFile, courses: readonly CourseHours[]): ImportProblem[] {
  return file.subjects.filter((subject) => !subject.isDivisible && isSound(subject, 'isDivisible')).flatMap((subject) => {
    const divided = courses.filter((course) => course.subject === subject.name && course.rows.some((row) => row.record.groupName !== null));
    if (divided.length === 0) return [];
    return [buildProblem('groupsOfIndivisible', placeOf(file, subject, 'isDivisible'), { subject: subject.name, classes: divided.map((course) => course.className) })];
  });
}
