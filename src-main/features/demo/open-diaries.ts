import type { Query } from '../../database/statement-cache';
import type { CourseDiary } from './course-diary';
import { formatFullName, type DemoSchool, type DemoStudent } from './demo-school';
import type { CoursePlan } from './import-plans';
import { inventPupilYear, type PupilYear } from './invent-pupil-year';
import { courseKey, getId, loadPlanItemIds, type SchoolIds } from './load-school-ids';
import type { SeededRandom } from './seeded-random';

export type YearSpan = { readonly from: string; readonly to: string };

/** A diary for every journal page: its pupils with their year, its plan with the ids under which the topics were imported. */
export function openDiaries(school: DemoSchool, plans: readonly CoursePlan[], ids: SchoolIds, query: Query, span: YearSpan, random: SeededRandom): CourseDiary[] {
  const years = new Map<DemoStudent, PupilYear>();
  for (const { name, students } of school.classes) {
    for (const student of students) years.set(student, inventPupilYear(student, span.from, span.to, random.fork(`${name} ${formatFullName(student)}`)));
  }
  return plans.map(({ course, lessons }) => {
    const key = courseKey(course);
    const courseId = getId(ids.courses, key);
    const itemIds = loadPlanItemIds(query, courseId);
    return {
      course,
      courseId,
      random: random.fork(key),
      lessonsGiven: 0,
      topics: lessons.flatMap((lesson, index) => (itemIds[index] === undefined ? [] : [{ ...lesson, planItemId: itemIds[index] }])),
      pupils: course.students.map((student) => ({ student, studentId: getId(ids.students, `${course.className}|${formatFullName(student)}`), year: getYear(years, student), marks: [] })),
    };
  });
}

function getYear(years: ReadonlyMap<DemoStudent, PupilYear>, student: DemoStudent): PupilYear {
  const year = years.get(student);
  if (!year) throw new RangeError(`demo school: ${formatFullName(student)} is in no class`);
  return year;
}
