import type { ApprovalProblem, DefectCode } from '../domain/readiness';

/** What a section lacks; the names follow after a colon. */
export const DEFECT_TEXTS: Readonly<Record<DefectCode, string>> = {
  gradeWithoutPeriods: 'Нет учебных периодов у параллелей',
  gradeWithoutVacations: 'Нет каникул у параллелей',
  classWithoutPupils: 'Нет учеников в классах',
  pupilWithoutClass: 'Не зачислены ни в один класс',
  classWithoutTeacher: 'Нет классного руководителя',
  groupWithoutMembers: 'Нет учеников в группах',
  planWithoutLines: 'Нет предметов в индивидуальных планах',
  subjectWithoutTeacher: 'Предмет не связан с педагогом',
  subjectWithoutClass: 'Предмет не связан с классом',
  classWithoutPlan: 'Нет часов в учебном плане',
  classWithoutBells: 'Не указано, по каким звонкам учатся',
  lessonOnDayOff: 'Уроки стоят в день, когда класс не учится',
  tooManyADay: 'Уроков в день больше, чем разрешено классу',
  tooManyAWeek: 'Уроков в неделю больше, чем разрешено классу',
  pageWithoutTeacher: 'Нет учителя на странице',
  planWithoutPage: 'Часы плана не розданы учителям',
  pageWithoutLessonPlan: 'Нет КТП',
  pageNotInTimetable: 'Нет в расписании',
  roomWithoutCapacity: 'Не указано число мест',
  roomWithoutResponsible: 'Нет ответственного за кабинет',
  staffWithoutAccount: 'Нет учётной записи',
  noAdministrator: 'Не назначен администратор электронного журнала',
  familyWithoutChannel: 'Не указано, как сообщать семье',
  noClasses: 'Классов этого года ещё нет',
  noSubjects: 'Предметов ещё нет',
  noRooms: 'Кабинетов ещё нет',
  noStaff: 'Сотрудников ещё нет',
  noPages: 'Страниц журнала ещё нет',
};

export const APPROVAL_PROBLEM_TEXTS: Readonly<Record<ApprovalProblem, string>> = {
  nothingToApprove: 'утверждать ещё нечего: сначала заполните раздел',
  alreadySubmitted: 'это уже представлено директору и ждёт решения',
  alreadyApproved: 'это уже утверждено и с тех пор не менялось',
  notSubmitted: 'решение уже принято или раздел ещё не представлен',
  changedSince: 'после представления раздел изменили; посмотрите его снова и попросите представить ещё раз',
  noOrder: 'укажите дату и номер приказа об утверждении',
  noRemark: 'напишите, что исправить',
  approvedInFuture: 'дата утверждения ещё не наступила',
};
