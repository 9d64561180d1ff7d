import type { ProgrammeList, ProgrammeRow } from '@shared/contract/work-programme-contract';
import { groupByProgramme, type ProgrammeCourse, type ProgrammeGroup } from '@shared/domain/lesson-plan';
import { findDenial } from '@shared/domain/security';
import type { Query } from '../../../database/statement-cache';
import type { HandlerContext } from '../../handler-context';
import { loadCourses, loadTeachers, nameTeachers, OPEN_YEAR, type CourseFacts } from '../../journal';
import { findListDate, getOpenYear } from '../../school';
import { loadYearFacts, readPlanDueDate } from '../plan-frame';
import { loadProgrammes, type LoadedProgramme } from './load-programmes';

const SUBJECTS = 'SELECT id, subject_id AS "subjectId" FROM course WHERE year_id = ?';
const CLASSES = 'SELECT id, name FROM school_class WHERE year_id = ?';

type Course = ProgrammeCourse & { readonly facts: CourseFacts; readonly teachers: readonly string[]; readonly canEdit: boolean };

/** Work programmes of the pages that this person may look at, and what is still missing (CUR-04). */
export function listProgrammes({ read, access, clock }: HandlerContext): ProgrammeList {
  const today = clock.today();
  return read((query) => {
    const year = getOpenYear(query);
    const facts = loadYearFacts(query, year.id, OPEN_YEAR);
    const names = new Map(query.all<{ id: number; name: string }>(CLASSES, year.id).map(({ id, name }) => [id, name]));
    const programmes = loadProgrammes(query, year.id);
    const courses = listCourses(query, year.id, findListDate(year, today)).flatMap(({ facts: course, ...rest }): Course[] => {
      const scope = { courseIds: [course.id], classIds: course.classIds };
      if (findDenial('plan.view', access, scope) !== null) return [];
      return [{ ...rest, facts: course, canEdit: findDenial('plan.edit', access, scope) === null }];
    });
    return {
      rows: groupByProgramme(courses, programmes).map((group) => describeGroup(group, programmes, names)),
      dueDate: readPlanDueDate(query, facts, facts.findPeriods(5), today), today,
      canApprove: findDenial('plan.approve', access, { courseIds: [], classIds: [] }) === null,
    };
  });
}

function listCourses(query: Query, yearId: number, date: string): Omit<Course, 'canEdit'>[] {
  const subjects = new Map(query.all<{ id: number; subjectId: number }>(SUBJECTS, yearId).map(({ id, subjectId }) => [id, subjectId]));
  const teachers = loadTeachers(query, OPEN_YEAR);
  return loadCourses(query, OPEN_YEAR).map((facts) => ({
    courseId: facts.id, subjectId: subjects.get(facts.id) ?? 0, grade: facts.grade, classId: facts.classId, facts, teachers: nameTeachers(teachers.get(facts.id) ?? [], date),
  }));
}

function describeGroup({ courses, programme }: ProgrammeGroup<Course, LoadedProgramme>, programmes: readonly LoadedProgramme[], names: ReadonlyMap<number, string>): ProgrammeRow {
  const [first] = courses;
  if (!first) throw new Error('a group of pages is never empty');
  const classIds = [...new Set(courses.flatMap(({ facts }) => facts.classIds))];
  const isEarlier = (one: LoadedProgramme): boolean => one.classId === (programme?.classId ?? null) || (one.isWithdrawn && one.classId !== null && classIds.includes(one.classId));
  const earlier = programmes.filter((one) => one !== programme && one.subjectId === first.subjectId && one.grade === first.grade && isEarlier(one));
  const { courseId, facts } = courses.find(({ canEdit }) => canEdit) ?? first;
  return {
    courseId, className: facts.className,
    subject: first.facts.subject, grade: first.grade,
    classes: classIds.map((id) => ({ id, name: names.get(id) ?? '' })),
    teachers: [...new Set(courses.flatMap(({ teachers }) => teachers))],
    current: programme?.card ?? null, earlier: earlier.map(({ card }) => card), canEdit: courses.some(({ canEdit }) => canEdit),
  };
}
