import { optional, required } from '../sheet-columns';

/** Columns of the school's sheets by the heads they go by in practice; the first head is the one of the template. */
export const CALENDAR_COLUMNS = {
  kind: required('Вид', 'Тип'),
  name: required('Название', 'Наименование'),
  grades: optional('Классы', 'Параллели'),
  startDate: required('Начало', 'Дата начала', 'С'),
  endDate: required('Конец', 'Дата конца', 'Окончание', 'Дата окончания', 'По'),
};

export const BELL_COLUMNS = {
  schedule: required('Расписание звонков', 'Расписание', 'Название'),
  number: required('Урок', '№ урока', 'Номер урока'),
  startTime: required('Начало'),
  endTime: required('Конец', 'Окончание'),
};

export const ROOM_COLUMNS = {
  name: required('Кабинет', 'Номер', '№', 'Номер кабинета'),
  title: optional('Название', 'Наименование'),
  seats: optional('Мест', 'Вместимость', 'Количество мест'),
};

export const SUBJECT_COLUMNS = {
  name: required('Предмет', 'Название', 'Наименование'),
  shortName: required('Краткое название', 'Сокращение', 'Кратко'),
  area: optional('Предметная область', 'Область'),
  component: required('Компонент', 'Часть'),
  isDivisible: optional('Деление на подгруппы', 'Подгруппы', 'Делится'),
};

export const STAFF_COLUMNS = {
  lastName: required('Фамилия'),
  firstName: required('Имя'),
  middleName: optional('Отчество'),
  birthDate: optional('Дата рождения'),
  position: optional('Должность'),
  roles: required('Роль', 'Роли'),
  room: optional('Кабинет'),
  email: required('E-mail', 'Email', 'Почта', 'Электронная почта', 'Эл. почта'),
  phone: optional('Телефон', 'Мобильный телефон'),
};

export const CLASS_COLUMNS = {
  name: required('Класс', 'Название'),
  grade: required('Параллель'),
  letter: required('Литера', 'Буква'),
  shift: optional('Смена'),
  profile: optional('Профиль'),
  teacher: optional('Классный руководитель', 'Кл. руководитель'),
  room: optional('Кабинет'),
  bells: optional('Расписание звонков', 'Звонки'),
};

export const STUDENT_COLUMNS = {
  className: required('Класс'),
  lastName: required('Фамилия'),
  firstName: required('Имя'),
  middleName: optional('Отчество'),
  sex: required('Пол'),
  birthDate: required('Дата рождения'),
  snils: required('СНИЛС'),
  personalFile: optional('Личное дело', 'Номер личного дела', '№ личного дела'),
  entryDate: optional('Дата зачисления', 'Зачислен'),
  entryOrder: optional('Приказ', 'Приказ о зачислении', '№ приказа'),
  educationForm: optional('Форма обучения'),
  healthGroup: optional('Группа здоровья по ФК', 'Группа здоровья', 'Физкультурная группа'),
  address: optional('Адрес'),
  mother: optional('Мать (законный представитель)', 'Мать'),
  motherPhone: optional('Телефон матери'),
  father: optional('Отец (законный представитель)', 'Отец'),
  fatherPhone: optional('Телефон отца'),
  diaryEmail: optional('E-mail для дневника', 'E-mail родителя', 'E-mail'),
  consent: optional('Согласие на обработку ПДн', 'Согласие'),
  paperExtract: optional('Бумажная выписка'),
};

export const LOAD_COLUMNS = {
  className: required('Класс'),
  groupName: optional('Группа', 'Подгруппа'),
  subject: required('Предмет'),
  teacher: required('Учитель', 'Педагог', 'Преподаватель'),
  weeklyHours: required('Часов в неделю', 'Часы', 'Часов'),
  room: optional('Кабинет'),
};

export const GROUP_COLUMNS = {
  className: required('Класс'),
  subject: required('Предмет'),
  name: required('Группа', 'Подгруппа'),
  student: required('Ученик', 'ФИО', 'ФИО ученика', 'Обучающийся'),
};
