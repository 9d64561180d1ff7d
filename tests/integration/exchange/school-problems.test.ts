import { describe, expect, it } from 'vitest';
import { appendRow, deleteRow, deleteSheet, listProblems, put, putDate, readChanged, type Change } from '../../support/exchange/a-school-workbook';

type Case = readonly [sentence: string, problem: string, ...changes: Change[]];

/** One mistake in a sound workbook → exactly one problem, at its cause. */
function namesOnce(cases: readonly Case[]): void {
  it.each(cases.map(([sentence, problem, ...changes]) => ({ sentence, problem, changes })))('$sentence', async ({ problem, changes }) => {
    expect(await listProblems(...changes)).toEqual([problem]);
  });
}

describe('a sound workbook', () => {
  it('has no problem at all', async () => {
    expect(await listProblems()).toEqual([]);
  });
});

describe('sheets and columns', () => {
  namesOnce([
    ['names a missing sheet, not the names it would have held', 'error missingSheet Сотрудники!', deleteSheet('Сотрудники')],
    ['names a missing list of classes once', 'error missingSheet Классы!', deleteSheet('Классы')],
    ['names a missing list of subjects once', 'error missingSheet Предметы!', deleteSheet('Предметы')],
    ['names a missing list of subgroups once', 'error missingSheet Подгруппы!', deleteSheet('Подгруппы')],
    ['names a missing timetable once', 'error missingSheet Расписание!', deleteSheet('Расписание')],
    ['names a missing column', 'error missingColumn Ученики!A1', put('Ученики', 'G1', 'Номер')],
    ['names an unknown time zone', 'error unknownTimeZone Школа!B6', put('Школа', 'B6', 'Красноярск')],
    ['names a missing line of the requisites', 'error missingRow Школа!', deleteRow('Школа', 3)],
    ['names a formula that failed', 'error cellError Ученики!B2', put('Ученики', 'B2', { error: '#REF!' })],
  ]);

  it('needs no list of subgroups where nothing is divided', async () => {
    const english = [put('Нагрузка', 'B3', null), deleteRow('Нагрузка', 4), put('Расписание', 'C4', 'Англ. яз. каб. 303'), put('Расписание', 'C8', 'Англ. яз. каб. 303')];
    expect(await listProblems(...english, put('Нагрузка', 'D3', 'Орлова Нина'), deleteSheet('Подгруппы'))).toEqual([]);
  });
});

describe('year and bells', () => {
  namesOnce([
    ['names the period whose end runs into the next one', 'error periodOverlap Учебный год!E3', putDate('Учебный год', 'E3', '2025-11-20')],
    ['names the period that starts inside the one before', 'error periodOverlap Учебный год!D4', putDate('Учебный год', 'D4', '2025-10-20')],
    ['names the border that a vacation crosses', 'error vacationOverlap Учебный год!E3', putDate('Учебный год', 'E3', '2025-10-28')],
    ['names the period that starts too late after a vacation', 'error periodGap Учебный год!D4', putDate('Учебный год', 'D4', '2025-11-12')],
    ['names the period that ends too early before a vacation', 'error periodGap Учебный год!E3', putDate('Учебный год', 'E3', '2025-10-20')],
    ['names a period that ends before it starts', 'error endBeforeStart Учебный год!E4', putDate('Учебный год', 'E4', '2025-11-01')],
    ['names a period outside the year', 'error outsideYear Учебный год!E6', putDate('Учебный год', 'E6', '2026-06-05')],
    ['names grades that cannot be read', 'error badGrades Учебный год!C3', put('Учебный год', 'C3', 'средние')],
    ['names an unknown kind of period', 'error unknownCalendarKind Учебный год!A3', put('Учебный год', 'A3', 'Сессия')],
    ['names lessons that run into each other', 'error bellOverlap Звонки!C3', put('Звонки', 'C3', '09:05')],
    ['names a lesson that ends before it starts', 'error bellEndBeforeStart Звонки!D3', put('Звонки', 'D3', '09:10')],
    ['names a time that is none', 'error notTime Звонки!C3', put('Звонки', 'C3', 'полдень')],
    ['names a lesson with no bell', 'error lessonWithoutBell Расписание!D9', put('Расписание', 'B9', 4)],
  ]);
});

describe('people', () => {
  namesOnce([
    ['names a class that is not in the list', 'error unknownClass Ученики!A2', put('Ученики', 'A2', '12Я')],
    ['names a day that does not exist', 'error noSuchDay Ученики!F2', put('Ученики', 'F2', '31.02.2012')],
    ['names a birth date in the future', 'error bornInFuture Ученики!F2', put('Ученики', 'F2', '2031-01-01')],
    ['names an age nobody has', 'error impossibleAge Ученики!F2', putDate('Ученики', 'F2', '1915-01-01')],
    ['warns of an unusual age', 'warning unlikelyAge Ученики!F2', putDate('Ученики', 'F2', '2003-01-01')],
    ['names a missing surname, not the subgroup that has it', 'error emptyCell Ученики!B2', put('Ученики', 'B2', null)],
    ['names an unknown sex', 'error notInList Ученики!E2', put('Ученики', 'E2', 'мужск')],
    ['names a СНИЛС whose control number is wrong', 'error wrongSnils Ученики!G2', put('Ученики', 'G2', '600-937-724 00')],
    ['names a СНИЛС that has not eleven digits', 'error badSnils Ученики!G2', put('Ученики', 'G2', '600-937')],
    ['names a СНИЛС of another pupil', 'error duplicateSnils Ученики!G3', put('Ученики', 'G3', '600-937-724 79')],
    ['names a personal file of another pupil', 'error duplicatePersonalFile Ученики!H3', put('Ученики', 'H3', 'А-1')],
    ['names a pupil entered twice', 'error duplicateStudent Ученики!B8', appendRow('Ученики', ['7А', 'Алексеев', 'Иван', 'Олегович', 'м', '05.04.2012', '600-937-724 79', 'А-1', ...Array<null>(8).fill(null), 'да'])],
    ['sums up pupils without consent', 'warning withoutConsent Ученики!Q2', put('Ученики', 'Q2', 'нет'), put('Ученики', 'Q5', 'нет')],
    ['sums up namesakes of a class', 'warning sameShortName Ученики!B7', put('Ученики', 'B7', 'Дроздов'), put('Ученики', 'C7', 'Илья')],
    ['names a pupil among the staff (USR-06)', 'error studentRole Сотрудники!F6', put('Сотрудники', 'F6', 'ученик')],
    ['names an unknown role', 'error unknownRole Сотрудники!F6', put('Сотрудники', 'F6', 'учётчик')],
    ['names an e-mail used twice', 'error duplicateEmail Сотрудники!H6', put('Сотрудники', 'H6', 'petrov.al@school.example')],
    ['names a staff member whose surname is missing, not every row that names him', 'error emptyCell Сотрудники!A5', put('Сотрудники', 'A5', null)],
    ['names a class teacher who is not on the staff', 'error unknownStaff Классы!F2', put('Классы', 'F2', 'Котова Анна Ивановна')],
    ['names a class whose name contradicts its letter', 'error classNameMismatch Классы!A2', put('Классы', 'A2', '7Б')],
    ['names a room that is not in the list once for all sheets', 'error unknownRoom Сотрудники!G5', deleteRow('Кабинеты', 4)],
  ]);
});

describe('subgroups', () => {
  namesOnce([
    ['names a member who is not in the class', 'error unknownMember Подгруппы!D2', put('Подгруппы', 'D2', 'Алексеев Иван Петрович')],
    ['names a pupil of two subgroups', 'error memberTwice Подгруппы!D6', appendRow('Подгруппы', ['7А', 'Английский язык', '2 подгруппа', 'Борисова Анна Игоревна'])],
    ['names pupils of no subgroup', 'error studentsWithoutGroup Подгруппы!A2', deleteRow('Подгруппы', 5)],
    ['names a subgroup without a list', 'error groupWithoutList Нагрузка!B4', deleteRow('Подгруппы', 5), deleteRow('Подгруппы', 4)],
    ['names a subgroup that the load does not know', 'error groupNotInLoad Подгруппы!C2', put('Подгруппы', 'C2', '3 подгруппа')],
  ]);

  it('proposes the name that was meant', async () => {
    const { problems } = await readChanged(put('Подгруппы', 'D2', 'Алексев Иван Олегович'));
    expect(problems[0]?.message).toContain('Возможно, имелось в виду «Алексеев Иван Олегович»');
  });
});

describe('load and timetable', () => {
  namesOnce([
    ['names an unknown teacher, not his lessons', 'error unknownStaff Нагрузка!D2', put('Нагрузка', 'D2', 'Несуществующая Мария Ивановна')],
    ['names hours that are not a number', 'error notNumber Нагрузка!E2', put('Нагрузка', 'E2', 'два')],
    ['names the load where plan and timetable agree against it', 'error loadNotAsPlanned Нагрузка!E2', put('Нагрузка', 'E2', 4)],
    ['names the plan where all classes have other hours', 'error planNotAsLoad Учебный план!B2', put('Учебный план', 'B2', 4)],
    ['names a planned subject without a teacher', 'error plannedWithoutLoad Учебный план!B4', deleteRow('Нагрузка', 9)],
    ['names a load entered twice', 'error duplicateLoad Нагрузка!C11', appendRow('Нагрузка', ['7А', null, 'Алгебра', 'Иванова Мария Петровна', 3, '301'])],
    ['names an unknown subject of the load', 'error unknownSubject Нагрузка!C2', put('Нагрузка', 'C2', 'Алгебраа')],
    ['names a lesson of an unknown subject in an unknown room once', 'error unknownLesson Расписание!C3', put('Расписание', 'C3', 'Астрономия каб. 999')],
    ['names a lesson that stands in the place of another', 'error wrongLesson Расписание!D2', put('Расписание', 'D2', 'Алгебра каб. 204')],
    ['names a lesson too many', 'error lessonsExtra Расписание!D4', put('Расписание', 'D4', 'Алгебра каб. 204')],
    ['names lessons that the timetable lacks', 'error lessonsLacking Нагрузка!E2', put('Расписание', 'C3', null)],
    ['names a lesson of a whole class that learns in subgroups', 'error lessonNotInLoad Расписание!C4', put('Расписание', 'C4', 'Англ. яз. каб. 302')],
    ['names an unreadable lesson', 'error unreadableLesson Расписание!C3', put('Расписание', 'C3', '???')],
    ['names an unknown day once', 'error unknownDay Расписание!A5', put('Расписание', 'A5', 'Втроник')],
    ['names the class of a wrong column once', 'error unknownClass Расписание!C1', put('Расписание', 'C1', '7Г')],
    ['names a teacher in two places', 'error teacherClash Расписание!D8', put('Расписание', 'D8', 'Англ. яз. каб. 204'), put('Расписание', 'D9', 'Физ-ра каб. Спортзал')],
    ['names the load row of a teacher who is elsewhere again and again', 'error teacherOverloaded Нагрузка!D7', put('Нагрузка', 'D7', 'Иванова Мария Петровна')],
    ['names a room used twice', 'error roomClash Расписание!D2', put('Расписание', 'D2', 'РоВ каб. 301')],
    ['names a class in two places', 'error classClash Расписание!C2', put('Расписание', 'C2', 'РоВ каб. 301\nФиз-ра каб. Спортзал'), put('Расписание', 'C6', null)],
    ['names lessons on a day off once', 'error lessonOnDayOff Расписание!C7', put('Расписание', 'A7', 'Суббота')],
    [
      'allows two classes in the sports hall with a warning', 'warning sharedGym Расписание!D6',
      put('Нагрузка', 'D9', 'Соколов Игорь Петрович'), put('Расписание', 'D6', 'Физ-ра каб. Спортзал'), put('Расписание', 'D8', 'Алгебра каб. 204'),
    ],
  ]);
});

describe('the norm of weekly load', () => {
  it('is warned of once a class, with week and day, and extra-curricular hours do not count', async () => {
    const nine = Array.from({ length: 9 }, (_, index) => index);
    const bells = nine.map((index) => appendRow('Звонки', ['Основное', index + 4, `${12 + index}:00`, `${12 + index}:40`]));
    const lessons = nine.map((index) => appendRow('Расписание', ['Четверг', index + 1, 'Алгебра каб. 301', null]));
    const { problems } = await readChanged(...bells, ...lessons, put('Нагрузка', 'E2', 12), put('Нагрузка', 'E7', 12), ...nine.map((index) => appendRow('Расписание', ['Пятница', index + 1, null, 'Алгебра каб. 204'])), put('Учебный план', 'B2', 12));
    expect(problems.map(({ code, cell, message }) => ({ code, cell, message }))).toEqual([
      { code: 'overNorm', cell: 'A2', message: '7А: четверг – 9 уроков при норме 7. Норма: СанПиН 1.2.3685-21, таблица 6.6 (сверьте с действующей редакцией). Внести можно, но завуч должен это подтвердить.' },
      { code: 'overNorm', cell: 'A3', message: '7Б: пятница – 9 уроков при норме 7. Норма: СанПиН 1.2.3685-21, таблица 6.6 (сверьте с действующей редакцией). Внести можно, но завуч должен это подтвердить.' },
    ]);
  });
});
