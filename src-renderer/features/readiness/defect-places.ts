import type { DefectCode, QualityKind } from '@shared/domain/readiness';

/** Where a defect is mended: an address of the program, and what the link to it says. */
export type MendPlace = { readonly to: string; readonly word: string };

const CLASSES: MendPlace = { to: '/directories?tab=classes', word: 'Классы' };
const SUBJECTS: MendPlace = { to: '/directories?tab=subjects', word: 'Предметы' };
const ROOMS: MendPlace = { to: '/directories?tab=rooms', word: 'Кабинеты' };
const IMPORT: MendPlace = { to: '/exchange', word: 'Загрузка из файлов' };
const PLAN: MendPlace = { to: '/curriculum', word: 'Учебный план' };
const INDIVIDUAL: MendPlace = { to: '/individual', word: 'Индивидуальные планы' };
const PEOPLE: MendPlace = { to: '/people', word: 'Классы и ученики' };
const YEAR: MendPlace = { to: '/year', word: 'Учебный год' };

export const DEFECT_PLACES: Readonly<Record<DefectCode, MendPlace>> = {
  gradeWithoutPeriods: YEAR,
  gradeWithoutVacations: YEAR,
  classWithoutPupils: PEOPLE,
  pupilWithoutClass: PEOPLE,
  classWithoutTeacher: CLASSES,
  groupWithoutMembers: PLAN,
  pupilWithoutIndividualPlan: INDIVIDUAL,
  planWithoutLines: INDIVIDUAL,
  ownSubjectWithoutTeacher: INDIVIDUAL,
  ownSubjectNotInTimetable: INDIVIDUAL,
  subjectWithoutTeacher: SUBJECTS,
  subjectWithoutClass: PLAN,
  classWithoutPlan: PLAN,
  classWithoutBells: YEAR,
  lessonOnDayOff: CLASSES,
  tooManyADay: CLASSES,
  tooManyAWeek: CLASSES,
  pageWithoutTeacher: PLAN,
  planWithoutPage: PLAN,
  pageWithoutLessonPlan: { to: '/plans', word: 'КТП' },
  pageNotInTimetable: IMPORT,
  roomWithoutCapacity: ROOMS,
  roomWithoutResponsible: ROOMS,
  staffWithoutAccount: { to: '/accounts', word: 'Учётные записи' },
  noAdministrator: { to: '/directories?tab=responsibles', word: 'Ответственные' },
  familyWithoutChannel: PEOPLE,
  noClasses: CLASSES,
  noSubjects: SUBJECTS,
  noRooms: ROOMS,
  noStaff: IMPORT,
  noPages: PLAN,
};

type Where = { readonly kind: QualityKind; readonly personId: number | null; readonly courseId: number | null };

/** The very record where it has an address of its own. */
export function findQualityPlace({ kind, personId, courseId }: Where): MendPlace {
  switch (kind) {
    case 'pupilWithoutClass': case 'pupilWithoutGuardian': case 'pupilWithoutConsent': case 'samePupil':
      return personId === null ? PEOPLE : { to: `/people/students/${String(personId)}`, word: 'Открыть карточку' };
    case 'classWithoutTeacher':
      return CLASSES;
    case 'entryWithoutTeacher':
      return PLAN;
    case 'entryWithoutRoom':
      return IMPORT;
    case 'subjectWithoutPlan':
      return courseId === null ? { to: '/plans', word: 'КТП' } : { to: `/plans/${String(courseId)}`, word: 'Открыть КТП' };
    case 'sameStaff':
      return { to: '/staff', word: 'Сотрудники' };
  }
}
