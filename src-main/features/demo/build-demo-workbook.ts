import type { CalendarDate } from '@shared/lib/calendar-date';
import { writeWorkbook, type SheetModel, type SheetValue } from '../../exchange/write-workbook';
import { buildDemoSchool } from './build-demo-school';
import { formatFullName, type DemoClass, type DemoSchool } from './demo-school';

const DAYS = ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница'];
const LESSONS_A_DAY = 8;

/** The demo school as the workbook a school hands in: it goes through the same import as anybody's file. */
export function buildDemoWorkbook(seed: string): Promise<Uint8Array> {
  return writeSchoolWorkbook(buildDemoSchool(seed));
}

export function writeSchoolWorkbook(school: DemoSchool): Promise<Uint8Array> {
  return writeWorkbook([
    sheet('Школа', ['Параметр', 'Значение'], school.requisites),
    sheet('Учебный год', ['Вид', 'Название', 'Классы', 'Начало', 'Конец'], school.year.map(([kind, name, grades, from, to]) => [kind, name, grades, date(from), date(to)])),
    sheet('Звонки', ['Расписание звонков', 'Урок', 'Начало', 'Конец'], listBells(school)),
    sheet('Кабинеты', ['Кабинет', 'Название', 'Мест'], school.rooms),
    sheet('Предметы', ['Предмет', 'Краткое название', 'Предметная область', 'Компонент', 'Деление на подгруппы'], school.subjects),
    buildStaffSheet(school),
    buildClassSheet(school),
    buildStudentSheet(school),
    sheet('Учебный план', ['Предмет', ...school.curriculum.columns], school.curriculum.rows.map(([subject, ...hours]) => [subject, ...hours.map((count) => count || null)])),
    buildLoadSheet(school),
    buildGroupSheet(school),
    buildTimetableSheet(school),
  ]);
}

function sheet(name: string, head: readonly string[], rows: readonly (readonly SheetValue[])[]): SheetModel {
  return { name, rows: [head, ...rows] };
}

/** ExcelJS writes the UTC day of a date. */
function date(value: CalendarDate): Date {
  return new Date(`${value}T00:00:00Z`);
}

function listBells(school: DemoSchool): SheetValue[][] {
  return Object.entries(school.bells).flatMap(([name, times]) =>
    times.map((time, index) => {
      const [start = '', end = ''] = time.split('-');
      return [name, index + 1, start, end];
    }),
  );
}

function buildStaffSheet({ staff }: DemoSchool): SheetModel {
  const head = ['Фамилия', 'Имя', 'Отчество', 'Дата рождения', 'Должность', 'Роль', 'Кабинет', 'E-mail', 'Телефон'];
  return sheet('Сотрудники', head, staff.map((person) => [
    person.lastName, person.firstName, person.middleName, date(person.birthDate), person.position, person.roles, person.room, person.email, person.phone,
  ]));
}

function buildClassSheet({ classes }: DemoSchool): SheetModel {
  const head = ['Класс', 'Параллель', 'Литера', 'Смена', 'Профиль', 'Классный руководитель', 'Кабинет', 'Расписание звонков'];
  return sheet('Классы', head, classes.map(({ name, grade, letter, shift, profile, teacher, room, bells }) => [
    name, grade, letter, shift, profile || null, formatFullName(teacher), room, bells,
  ]));
}

const STUDENT_HEAD = [
  'Класс', 'Фамилия', 'Имя', 'Отчество', 'Пол', 'Дата рождения', 'СНИЛС', 'Личное дело', 'Дата зачисления', 'Приказ', 'Форма обучения', 'Группа здоровья по ФК', 'Адрес',
  'Мать (законный представитель)', 'Телефон матери', 'Отец (законный представитель)', 'Телефон отца', 'E-mail для дневника', 'Согласие на обработку ПДн', 'Бумажная выписка',
];

function buildStudentSheet({ classes }: DemoSchool): SheetModel {
  return sheet('Ученики', STUDENT_HEAD, classes.flatMap(({ name, students }) => students.map((student) => [
    name, student.lastName, student.firstName, student.middleName, student.sex, date(student.birthDate), student.snils, student.personalFile, date(student.entryDate),
    student.entryOrder, student.isTaughtAtHome ? 'индивидуальное обучение на дому' : 'очная', student.healthGroup, student.address, student.mother, student.motherPhone,
    student.father, student.fatherPhone, student.diaryEmail, student.hasConsent ? 'да' : 'нет', student.wantsPaperExtract ? 'да' : null,
  ])));
}

function buildLoadSheet({ classes }: DemoSchool): SheetModel {
  const rows = classes.flatMap(({ courses }) => courses.map((course) => [
    course.className, course.groupName, course.subject, formatFullName(course.teacher), course.hoursPerWeek, course.room,
  ]));
  return sheet('Нагрузка', ['Класс', 'Группа', 'Предмет', 'Учитель', 'Часов в неделю', 'Кабинет'], rows);
}

function buildGroupSheet({ classes }: DemoSchool): SheetModel {
  const rows = classes.flatMap(({ courses }) =>
    courses.filter(({ groupName }) => groupName !== null).flatMap(({ className, subject, groupName, students }) => students.map((student) => [className, subject, groupName, formatFullName(student)])),
  );
  return sheet('Подгруппы', ['Класс', 'Предмет', 'Группа', 'Ученик'], rows);
}

/** Days and lesson numbers down, classes across; subgroups at one hour are lines of one cell. */
function buildTimetableSheet({ classes }: DemoSchool): SheetModel {
  const rows = DAYS.flatMap((day, dayIndex) =>
    Array.from({ length: LESSONS_A_DAY }, (_, index): SheetValue[] => [index === 0 ? day : null, index + 1, ...classes.map((schoolClass) => formatCell(schoolClass, dayIndex + 1, index + 1))]),
  );
  const merges = DAYS.map((_, index): [number, number, number, number] => [2 + index * LESSONS_A_DAY, 1, 1 + (index + 1) * LESSONS_A_DAY, 1]);
  return { ...sheet('Расписание', ['День', 'Урок', ...classes.map(({ name }) => name)], rows), merges };
}

function formatCell({ courses }: DemoClass, weekday: number, lessonNumber: number): string | null {
  const lines = courses
    .filter(({ slots }) => slots.some((slot) => slot.weekday === weekday && slot.lessonNumber === lessonNumber))
    .map(({ shortName, groupName, room }) => `${shortName}${groupName === null ? '' : ` (${groupName})`} каб. ${room}`);
  return lines.length > 0 ? lines.join('\n') : null;
}
