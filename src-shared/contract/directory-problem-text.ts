import type { ClassTeacherProblem, DirectoryProblem, DutyProblem, RequisiteProblem } from '../domain/school';

/** What keeps a record of a directory from being saved, put after «Данные не приняты:». */
export const DIRECTORY_PROBLEM_TEXTS: Readonly<Record<DirectoryProblem, string>> = {
  roomTwice: 'кабинет с таким номером уже есть',
  subjectTwice: 'предмет с таким названием уже есть',
  shortNameTwice: 'такое краткое название уже есть у другого предмета; в сетке расписания их не различить',
  classTwice: 'класс с такой параллелью и литерой в этом учебном году уже есть',
  setTwice: 'класс-комплект с таким названием в этом учебном году уже есть',
  letterTwice: 'такие буквы колонки уже есть у другого вида работы',
  workNameTwice: 'вид работы с таким названием уже есть',
  codeTwice: 'такая буква отсутствия уже есть',
  roomInTimetable: 'в действующем расписании в этом кабинете стоят уроки; сначала переставьте их',
  subjectInTimetable: 'уроки этого предмета стоят в действующем расписании; сначала снимите их',
  classHasPupils: 'в классе на эту дату есть ученики; сначала переведите или отчислите их приказом',
  modeTooLong: 'уроков в неделю больше, чем помещается в её дни',
  setGradesFar: 'в класс-комплект объединяют классы одного уровня образования',
  closedBeforeYear: 'дата закрытия раньше начала учебного года',
  lastWorkType: 'хотя бы один вид работы должен остаться',
  lastAbsenceCode: 'хотя бы один код без уважительной причины должен остаться',
  codeNotTypable: 'эти буквы в журнале не набрать: с них начинается другой код или ими набирается другой («у» – это «ну»); выберите другие буквы или сначала закройте другой код',
  reasonInClosed: 'код стоит в закрытых периодах, и их итоги изменились бы; закройте его с даты и заведите новый',
};

export const CLASS_TEACHER_PROBLEM_TEXTS: Readonly<Record<ClassTeacherProblem, string>> = {
  laterTeacher: 'классный руководитель с более поздней даты уже назначен; укажите дату не раньше неё',
  noDate: 'укажите, с какой даты назначен классный руководитель',
};

export const DUTY_PROBLEM_TEXTS: Readonly<Record<DutyProblem, string>> = {
  endsBeforeStart: 'обязанность заканчивается раньше, чем начинается',
  orderWithoutDate: 'у приказа нужна дата',
  lastAdministrator: 'без администратора оставаться нельзя; сначала назначьте другого',
  twice: 'этот человек уже назначен на эту обязанность на эти даты',
};

export const REQUISITE_PROBLEM_TEXTS: Readonly<Record<RequisiteProblem, string>> = {
  badInn: 'ИНН организации – 10 цифр; проверьте, нет ли описки',
  badOgrn: 'ОГРН – 13 цифр; проверьте, нет ли описки',
  badEmail: 'адрес почты – один, вида имя@почта.рф',
  badSite: 'адрес сайта – вида school12.ru',
};
