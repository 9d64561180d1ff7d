import { describe, expect, it } from 'vitest';
import { readSchoolWorkbook, type SchoolWorkbookReading } from '@main/exchange/school/read-school-workbook';
import { deleteRow, norms, put, readChanged } from '../../support/exchange/a-school-workbook';
import { hasSampleSchool, readSample } from '../../support/sample-school';

const readings = new Map<string, Promise<SchoolWorkbookReading>>();

/** Each sample is read once for all its tests. */
function readSampleSchool(name: string): Promise<SchoolWorkbookReading> {
  const reading = readings.get(name) ?? readSchoolWorkbook(readSample(name).bytes, name, norms);
  readings.set(name, reading);
  return reading;
}

describe.skipIf(!hasSampleSchool)('the sample school', () => {
  it('is read whole', async () => {
    const { file } = await readSampleSchool('school.xlsx');
    expect({
      classes: file?.classes.length, students: file?.students.length, staff: file?.staff.length, load: file?.load.length, timetable: file?.timetable.length,
      unresolved: file?.unresolvedLessons.length, groups: file?.groups.length, members: file?.groups.reduce((sum, group) => sum + group.members.length, 0),
      periods: file?.periods.length, vacations: file?.vacations.length, holidays: file?.holidays.length, rooms: file?.rooms.length, subjects: file?.subjects.length,
      bells: file?.bellSchedules.map((schedule) => [schedule.name, schedule.lessons.length]),
    }).toEqual({
      classes: 31, students: 776, staff: 71, load: 479, timetable: 991, unresolved: 0, groups: 112, members: 1406,
      periods: 6, vacations: 4, holidays: 4, rooms: 61, subjects: 25, bells: [['Основное', 8], ['1 класс (I полугодие)', 5], ['Сокращённый день', 8]],
    });
  });

  it('has no error and only the warnings that are true of it', async () => {
    const { problems } = await readSampleSchool('school.xlsx');
    expect(problems.map(({ level, code, sheet, cell }) => `${level} ${code} ${sheet ?? ''}!${cell ?? ''}`)).toEqual([
      'warning withoutConsent Ученики!S11',
      'warning sameShortName Ученики!B112',
      'warning sharedDiaryEmail Ученики!R759',
      'warning overNorm Классы!A29',
      'warning sharedGym Расписание!AA5',
    ]);
    expect(problems[0]?.message).toContain('39 учеников');
    expect(problems[3]?.message).toContain('35 часов в неделю при норме не больше 34 (5-дневная неделя); вторник – 8 уроков при норме 7');
    expect(problems[4]?.message).toContain('17 раз в неделю');
  });

  it('gives its pupils clean names, dates and both parents', async () => {
    const { file } = await readSampleSchool('school.xlsx');
    expect(file?.students[5]).toMatchObject({
      className: '1А', lastName: 'Власова', firstName: 'Анна', middleName: 'Львовна', fullName: 'Власова Анна Львовна', sex: 'ж', birthDate: '2018-03-02', snils: '197-401-622 81',
      personalFile: 'В-105', entryDate: '2025-09-01', educationForm: 'очная', hasConsent: true, wantsPaperExtract: true, diaryEmail: 'vlasova.nadezhda12@mail.example',
      guardians: [{ relation: 'мать', fullName: 'Власова Надежда Петровна', phone: '+7 (957) 652-47-18' }],
    });
    expect(file?.students.filter((student) => student.middleName === null)).toHaveLength(11);
    expect(file?.students.filter((student) => student.educationForm === 'индивидуальное обучение на дому')).toHaveLength(7);
  });

  it('lets the first form change its bells with the second half-year', async () => {
    const { file } = await readSampleSchool('school.xlsx');
    expect(file?.classes[0]?.bells).toEqual([{ from: '2025-09-01', schedule: '1 класс (I полугодие)' }, { from: '2026-01-12', schedule: 'Основное' }]);
    expect(file?.classes[3]?.bells).toEqual([{ from: '2025-09-01', schedule: 'Основное' }]);
  });

  it('proposes logins from e-mails and knows the roles', async () => {
    const { file } = await readSampleSchool('school.xlsx');
    expect(file?.staff[5]).toMatchObject({ fullName: 'Карпова Светлана Николаевна', login: 'karpova.sn', roles: ['sysadmin'] });
    expect(file?.staff[6]).toMatchObject({ login: 'dzyuba.ey', roles: ['subjectTeacher', 'classTeacher'], room: '107' });
  });

  it('keeps «Разговоры о важном» apart from lessons, with the class teacher', async () => {
    const { file } = await readSampleSchool('school.xlsx');
    const talks = file?.load.filter((row) => row.isExtracurricular) ?? [];
    expect(talks).toHaveLength(31);
    expect(talks.every((row) => file?.classes.find(({ name }) => name === row.className)?.teacherLogin === row.teacherLogin)).toBe(true);
  });

  it('ties every lesson to one row of the load with as many hours', async () => {
    const { file } = await readSampleSchool('school.xlsx');
    const counts = file?.load.map((_, index) => file.timetable.filter((lesson) => lesson.loadIndex === index).length);
    expect(counts).toEqual(file?.load.map((row) => row.weeklyHours));
  });
});

describe.skipIf(!hasSampleSchool)('the broken sample school', () => {
  it('has each planted error named once, at its cause', async () => {
    const { problems } = await readSampleSchool('school-broken.xlsx');
    const errors = problems.filter((problem) => problem.level === 'error');
    expect(errors.map(({ code, sheet, cell, value }) => `${code} ${sheet ?? ''}!${cell ?? ''} ${value ?? ''}`)).toEqual([
      'unknownClass Ученики!A5 12Я',
      'noSuchDay Ученики!F9 31.02.2014',
      'emptyCell Ученики!B20 ',
      'notInList Ученики!E44 мужск',
      'unknownStaff Нагрузка!D7 Несуществующая Мария Ивановна',
      'notNumber Нагрузка!E9 два',
      'unknownLesson Расписание!Y2 Астрономия каб. 999',
      'periodOverlap Учебный год!E3 20.11.2025',
      'duplicateStudent Ученики!B778 Григорьева',
      'wrongSnils Ученики!G12 123-456-789 00',
      'bornInFuture Ученики!F40 2031-01-01',
      'wrongLesson Расписание!Z3 Физика каб. 412',
    ]);
  });

  it('says what is wrong, what is expected and what to do', async () => {
    const { problems } = await readSampleSchool('school-broken.xlsx');
    const say = (code: string): string | undefined => problems.find((problem) => problem.code === code)?.message;
    expect(say('periodOverlap')).toBe(
      '«I четверть» (01.09.2025–20.11.2025) пересекается с «II четверть» (05.11.2025–30.12.2025). Учебные периоды одних и тех же классов не должны накладываться. ' +
        'Конец периода «I четверть» должен быть раньше 25.10.2025 (каникулы «Осенние каникулы» 25.10.2025–04.11.2025). Исправьте дату.',
    );
    expect(say('wrongSnils')).toBe('СНИЛС (Кондратьева Маргарита Петровна) не проходит проверку: у такого номера последние две цифры должны быть 64. В номере опечатка, сверьте его с документом.');
    expect(say('duplicateStudent')).toBe('Строка повторяет строку 30: ученик «Григорьева Софья Степановна» уже есть (совпадает: СНИЛС, личное дело, ФИО и дата рождения). Удалите лишнюю строку.');
    expect(say('unknownLesson')).toBe(
      'Предмета «Астрономия» нет на листе «Предметы» (урок класса 8Б). Кабинета «999» нет на листе «Кабинеты». Исправьте запись урока или добавьте недостающее на лист. Из-за этого в расписании не хватает 1 урока по нагрузке.',
    );
    expect(say('wrongLesson')).toContain('8В: «Физика» стоит в расписании лишний раз (3 урока вместо 2), а «Литература» не хватает (1 урок вместо 2). Похоже, здесь вместо «Физика» должен быть урок «Литература»');
  });
});

describe('a school as it is typed by hand', () => {
  it('is read the same with stray blanks, Latin letters, text dates, other heads and formulas', async () => {
    const { file, problems } = await readChanged(
      put('Ученики', 'B2', '  Алексеев\u00A0 '),
      put('Ученики', 'A2', '7 «a»'),
      put('Ученики', 'F2', '5.4.2012 г.'),
      put('Ученики', 'G2', '60093772479'),
      put('Ученики', 'E2', 'Муж.'),
      put('Ученики', 'C2', { richText: [{ text: 'Ив' }, { text: 'ан' }] }),
      put('Ученики', 'H2', { formula: 'CONCATENATE("А","-1")', result: 'А-1' }),
      put('Классы', 'B2', '7'),
      put('Нагрузка', 'A2', '7-А'),
      put('Нагрузка', 'E2', '3'),
      put('Нагрузка', 'D4', 'ОРЛОВА  нина'),
      put('Звонки', 'C2', 8.5 / 24),
      put('Звонки', 'D2', '9.10'),
      put('Учебный год', 'D3', '01.09.2025'),
      put('Учебный год', 'C3', '1-9 классы'),
      put('Сотрудники', 'H1', 'Электронная почта'),
      put('Расписание', 'C3', 'алгебра,  кабинет 301'),
      put('Расписание', 'A5', 'вт'),
    );
    expect(problems).toEqual([]);
    expect(file?.students[0]).toMatchObject({ className: '7А', lastName: 'Алексеев', firstName: 'Иван', birthDate: '2012-04-05', snils: '600-937-724 79', personalFile: 'А-1', sex: 'м' });
    expect(file?.bellSchedules[0]?.lessons[0]).toMatchObject({ startTime: '08:30', endTime: '09:10' });
    expect(file?.load[2]).toMatchObject({ teacherLogin: 'orlova.n', groupName: '2 подгруппа', room: '303' });
    expect(file?.periods[0]).toMatchObject({ kind: 'quarter', startDate: '2025-09-01', grades: { from: 1, to: 9 } });
  });

  it('counts the further places of one unknown name', async () => {
    const { problems } = await readChanged(deleteRow('Сотрудники', 5));
    expect(problems.map(({ code, cell, related, message }) => ({ code, cell, related, message }))).toEqual([
      { code: 'unknownStaff', cell: 'D3', related: 1, message: 'Учитель «Петров Андрей Львович» не найден на листе «Сотрудники». Исправьте ФИО или добавьте сотрудника. То же ещё в 1 месте.' },
    ]);
  });

  it('tells that the wrong lesson also takes its teacher from another class', async () => {
    const { problems } = await readChanged(put('Расписание', 'C2', 'Физ-ра каб. Спортзал'), put('Расписание', 'D8', 'РоВ каб. 204'), put('Расписание', 'D2', 'Физ-ра каб. 204'));
    expect(problems.map(({ code }) => code)).toEqual(['wrongLesson']);
    expect(problems[0]?.message).toContain('К тому же «Бегов Пётр Ильич» в это время ведёт урок 7Б – Физ-ра каб. 204');
  });
});
