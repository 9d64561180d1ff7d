import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';

export const EMPTY_FORM = 'empty';

type Target = { readonly value: string; readonly label: string };
type TargetGroup = { readonly group: string; readonly items: Target[] };

/** For whom this person may print names: classes of theirs, pages they teach; and the empty form. */
export function useFormTargets(): (Target | TargetGroup)[] {
  const { rights, roles, ownClasses } = useSession();
  const mayClasses = rights.includes('people.view');
  const mayCourses = rights.includes('journal.enter');
  const classes = useCallQuery('school.listClasses', {}, { enabled: mayClasses });
  const courses = useCallQuery('journal.listCourses', {}, { enabled: mayCourses });
  const isOffice = roles.some((role) => role !== 'classTeacher' && role !== 'subjectTeacher');
  const own = new Set(ownClasses.map(({ id }) => id));
  const ofClasses = (classes.data ?? []).filter(({ id }) => isOffice || own.has(id)).map(({ id, name }) => ({ value: `class:${id}`, label: name }));
  const ofCourses = (courses.data ?? []).filter((course) => course.canEnter).map((course) => ({ value: `course:${course.id}`, label: [course.className, course.subject, course.groupName].filter(Boolean).join(', ') }));
  return [
    { value: EMPTY_FORM, label: 'Пустой бланк, без фамилий' },
    ...(ofCourses.length === 0 ? [] : [{ group: 'Мои страницы журнала', items: ofCourses }]),
    ...(ofClasses.length === 0 ? [] : [{ group: 'Классы', items: ofClasses }]),
  ];
}
