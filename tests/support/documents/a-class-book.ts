// Builders of print models: a school year of an invented class, the same on every run.
import { addDays, weekdayOf } from '@shared/lib/calendar-date';
import type {
  AttendanceCell,
  AttendanceModel,
  ClassBookModel,
  MarkColumn,
  PaperBody,
  PaperColumn,
  ResultColumn,
  SpreadLesson,
  SpreadStudent,
  SubjectPageModel,
  SummaryModel,
} from '@main/documents';
import { FIRST_NAMES, HOMEWORK, MIDDLE_NAMES, SUBJECTS, SURNAMES, TOPICS } from './school-words';

const QUARTERS = [
  { name: 'I четверть', from: '2025-09-01', to: '2025-10-24' },
  { name: 'II четверть', from: '2025-11-05', to: '2025-12-30' },
  { name: 'III четверть', from: '2026-01-12', to: '2026-03-27' },
  { name: 'IV четверть', from: '2026-04-06', to: '2026-05-26' },
];
const WORKS = [
  { letter: 'К', name: 'Контрольная работа' },
  { letter: 'С', name: 'Самостоятельная работа' },
  { letter: 'П', name: 'Практическая работа' },
];

/** Small whole numbers without chance: equal arguments, equal number. */
function mix(...parts: number[]): number {
  let value = 17;
  for (const part of parts) value = (Math.imul(value ^ part, 2654435761) >>> 7) ^ (value * 31 + part);
  return Math.abs(value % 1000);
}

export function aName(index: number): { listName: string; fullName: string } {
  const surname = SURNAMES[index % SURNAMES.length] ?? '';
  const first = FIRST_NAMES[(index * 5) % FIRST_NAMES.length] ?? '';
  return { listName: `${surname} ${first}`, fullName: `${surname} ${first} ${MIDDLE_NAMES[index % MIDDLE_NAMES.length] ?? ''}` };
}

export function someStudents(count: number): SpreadStudent[] {
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, name: aName(index).listName, note: null, from: null, to: null }));
}

function someMarks(students: number, seed: number, share: number): string[] {
  return Array.from({ length: students }, (_, index) => {
    const chance = mix(seed, index);
    if (chance % 100 < share) return String(2 + ((chance >> 3) % 4));
    return chance % 41 === 0 ? (['н', 'б', 'ну'][chance % 3] ?? '') : '';
  });
}

export function aLesson(overrides: Partial<SpreadLesson> = {}, columns: readonly MarkColumn[] = []): SpreadLesson {
  return {
    date: '2025-09-16',
    number: 3,
    topic: 'Степень с натуральным показателем',
    hours: 1,
    workTypes: '',
    homework: '§ 12, № 45, 47',
    notes: '',
    substitution: null,
    columns,
    ...overrides,
  };
}

function listLessonDates(hoursAWeek: number, seed: number): string[] {
  const days = [1, 3, 5, 2, 4].slice(0, hoursAWeek).map((day) => 1 + ((day + seed) % 5));
  const dates: string[] = [];
  for (const { from, to } of QUARTERS) {
    for (let date = from; date <= to; date = addDays(date, 1)) if (days.includes(weekdayOf(date))) dates.push(date);
  }
  return dates;
}

function aYearOfLessons(hoursAWeek: number, students: number, seed: number): SpreadLesson[] {
  return listLessonDates(hoursAWeek, seed).map((date, index) => {
    const work = index % 9 === 4 ? WORKS[(index + seed) % WORKS.length] : undefined;
    const columns = work
      ? [{ letter: work.letter, workTypeName: work.name, cells: someMarks(students, seed * 1000 + index, 92) }]
      : [{ letter: '', workTypeName: '', cells: someMarks(students, seed * 1000 + index, 24) }];
    return aLesson(
      {
        date,
        number: 1 + ((index + seed) % 7),
        topic: TOPICS[(index + seed) % TOPICS.length] ?? '',
        workTypes: work?.name ?? '',
        homework: HOMEWORK[(index * 3 + seed) % HOMEWORK.length] ?? '',
        notes: index % 17 === 3 ? 'Опоздал Дёмин С.' : '',
        substitution: index % 23 === 7 ? 'Замена: Черёмухина А. Ф.' : null,
      },
      columns,
    );
  });
}

function someResults(students: number, seed: number): ResultColumn[] {
  const column = (name: string, afterDate: string | null, index: number): ResultColumn => ({
    name,
    afterDate,
    cells: Array.from({ length: students }, (_, student) => (mix(seed, index, student) % 60 === 0 ? 'н/а' : String(3 + (mix(seed, student) % 3)))),
  });
  return [...QUARTERS.map((quarter, index) => column(quarter.name, quarter.to, index)), column('Год', null, 9)];
}

export function aCourse(overrides: Partial<SubjectPageModel> & { hoursAWeek?: number; seed?: number; studentCount?: number } = {}): SubjectPageModel {
  const { hoursAWeek = 3, seed = 1, studentCount = 26, ...rest } = overrides;
  const lessons = aYearOfLessons(hoursAWeek, studentCount, seed);
  return {
    subject: 'Алгебра',
    groupName: null,
    teachers: ['Абрамова Елена Николаевна'],
    students: someStudents(studentCount),
    lessons,
    results: someResults(studentCount, seed),
    programme: { plannedHours: hoursAWeek * 34, givenHours: lessons.length, note: null },
    footnotes: [],
    ...rest,
  };
}

function aMissedCell(seed: number, days: number): AttendanceCell {
  const ill = mix(seed, 1) % (days + 1);
  const excused = mix(seed, 2) % 3 === 0 ? 1 : 0;
  const unexcused = mix(seed, 3) % 5 === 0 ? 1 : 0;
  const total = ill + excused + unexcused;
  return { days: { total, ill, excused, unexcused }, lessons: { total: total * 6, ill: ill * 6, excused: excused * 6, unexcused: unexcused * 6 } };
}

export function anAttendance(students: number): AttendanceModel {
  const month = (name: string) => ({ name, kind: 'month' as const });
  const period = (name: string) => ({ name, kind: 'period' as const });
  const blocks = [
    month('сентябрь'), month('октябрь'), period('I четверть'), month('ноябрь'), month('декабрь'), period('II четверть'), month('январь'),
    month('февраль'), month('март'), period('III четверть'), month('апрель'), month('май'), period('IV четверть'), { name: 'год', kind: 'year' as const },
  ];
  const daysOf = { month: 3, period: 7, year: 21 };
  return {
    blocks,
    rows: Array.from({ length: students }, (_, index) => ({
      number: index + 1,
      name: aName(index).listName,
      cells: blocks.map((block, blockIndex) => (index === 7 && blockIndex > 8 ? null : aMissedCell(index * 100 + blockIndex, daysOf[block.kind]))),
    })),
    totals: blocks.map((block, index) => aMissedCell(index, daysOf[block.kind] * students)),
  };
}

export function aSummary(students: number, subjects: readonly string[]): SummaryModel {
  const results = ['I четв.', 'II четв.', 'III четв.', 'IV четв.', 'Год'];
  return {
    subjects,
    results,
    students: Array.from({ length: students }, (_, index) => ({
      number: index + 1,
      fullName: aName(index).fullName,
      values: results.map((_result, result) => subjects.map((_subject, subject) => String(3 + (mix(index, result, subject) % 3)))),
      decision: index % 9 === 8 ? null : 'переведён(а) в 8 класс',
      movement: index === 7 ? 'выбыл 27.02.2026, приказ № 41-у' : null,
    })),
    totals: [
      { name: 'Успеваемость, %', values: subjects.map(() => '100') },
      { name: 'Качество знаний, %', values: subjects.map((_subject, index) => `${48 + index},5`) },
    ],
    council: { protocolNumber: null, date: null, text: null },
    checksum: 'a3f1 09bc 77de 4410',
  };
}

export const STAMP = { printedAt: '2026-06-10T10:00:00+07:00', printId: 'print-14', label: 'печать № 14 от 10.06.2026', isDraft: false };
export const SCHOOL = {
  fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12»',
  shortName: 'МБОУ «СОШ № 12»',
  place: 'г. Зеленогорск',
  directorName: 'Королёва Т. П.',
  deputyName: 'Щукина М. Й.',
};
export const SCHOOL_CLASS = { className: '7А', yearName: '2025/2026', classTeacher: 'Черёмухина Алёна Фёдоровна' };

const SHEET_COLUMNS: readonly PaperColumn[] = ([['Дата', 20], ['Час.', 10], ['Тема', 62], ['Домашнее задание', 48], ['Вид работы', 22], ['Отм.', 13]] as const).map(([title, widthMm]) => ({ title, widthMm, align: 'left' as const }));

/** Of a pupil taught at home, in two subjects. */
export function aHomeSheet(name: string, lessons: number): PaperBody {
  const rows = Array.from({ length: lessons }, (_, index) => [`${String((index % 27) + 1).padStart(2, '0')}.11.2025`, '1', `Разложение многочлена на множители способом группировки, занятие ${String(index + 1)}`, `§ 7, № ${String(index + 100)}`, 'Ответ', index % 3 === 0 ? '4' : '']);
  return {
    title: 'ЛИСТ ИНДИВИДУАЛЬНОГО ОБУЧЕНИЯ', continued: `${name}, 7А – лист индивидуального обучения (продолжение)`, subtitle: 'Обучение на дому, 7А',
    facts: [`Ученик: ${name}. Класс: 7А.`, 'Основание: приказ № 41 от 01.11.2025. Срок: с 01.11.2025.'],
    tables: [{ title: 'Алгебра, 1,5 ч в неделю. Учитель: Иванова М. П.', columns: SHEET_COLUMNS, rows, emptyText: 'Занятий не записано.' }, { title: 'Русский язык, 1 ч в неделю', columns: SHEET_COLUMNS, rows: [], emptyText: 'Занятий не записано.' }],
    signatures: [{ office: 'Заместитель директора', name: null }, { office: 'Классный руководитель', name: null }],
  };
}

export function aClassBook(overrides: Partial<ClassBookModel> & { studentCount?: number } = {}): ClassBookModel {
  const { studentCount = 26, ...rest } = overrides;
  const courses = SUBJECTS.map(([subject, hoursAWeek], index) => aCourse({ subject, hoursAWeek, seed: index + 1, studentCount }));
  return {
    stamp: STAMP,
    school: SCHOOL,
    schoolClass: SCHOOL_CLASS,
    legalNote: null,
    students: Array.from({ length: studentCount }, (_, index) => ({
      number: index + 1,
      fullName: aName(index).fullName,
      birthDate: `2012-${String(1 + (index % 12)).padStart(2, '0')}-15`,
      personalFile: `А-${100 + index}`,
      note: index === 7 ? 'выбыл 27.02.2026, приказ № 41-у' : null,
    })),
    courses,
    legend: {
      workTypes: WORKS.map(({ letter, name }) => ({ sign: letter, meaning: name })),
      absences: [
        { sign: 'н', meaning: 'отсутствовал, причина неизвестна или неуважительная' },
        { sign: 'б', meaning: 'отсутствовал по болезни' },
        { sign: 'ну', meaning: 'отсутствовал по уважительной причине' },
      ],
      results: [
        { sign: 'осв', meaning: 'освобождён' },
        { sign: 'н/а', meaning: 'не аттестован' },
      ],
    },
    attendance: anAttendance(studentCount),
    summary: aSummary(studentCount, SUBJECTS.slice(0, -1).map(([subject]) => subject)),
    homeSheets: [aHomeSheet('Зуева Екатерина Ильинична', 48), aHomeSheet('Щукин Пётр Алексеевич', 0)],
    remarks: [{ date: '2025-10-14', text: 'Своевременно заполнять темы уроков.', author: 'Щукина М. Й.', done: null }],
    certifiedOn: null,
    ...rest,
  };
}
