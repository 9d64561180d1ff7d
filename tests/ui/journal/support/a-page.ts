import type { CourseInfo, JournalPage, PageLesson, PageStudent } from '@shared/contract/journal-contract';
import { DEFAULT_SCALE, GIVEN_ABSENCE_CODES, WORK_TYPES } from '@shared/domain/journal';

const SURNAMES = ['Абрамов', 'Андреева', 'Бобров', 'Васильева', 'Громов', 'Дёмина', 'Ежов', 'Жукова', 'Зайцев', 'Ильина', 'Козлов', 'Лебедева', 'Морозов', 'Никитина', 'Орлов', 'Павлова', 'Романов', 'Соколова', 'Титов', 'Ушакова', 'Фёдоров', 'Харитонова', 'Цветков', 'Чернова', 'Шестаков', 'Щербакова', 'Юдин', 'Яковлева'];
const FIRST_NAMES = ['Егор', 'Елена', 'Семён', 'Ольга'];

export function aCourse(changes: Partial<CourseInfo> = {}): CourseInfo {
  return { id: 7, subject: 'Алгебра', subjectShort: 'Алг', classId: 71, className: '7А', grade: 7, groupName: null, teachers: ['Иванова М. П.'], hoursPerWeek: 3, kind: 'lesson', canEnter: true, ...changes };
}

export function aStudent(index: number, changes: Partial<PageStudent> = {}): PageStudent {
  const name = `${SURNAMES[index % SURNAMES.length]} ${FIRST_NAMES[index % FIRST_NAMES.length]}`;
  return { id: 100 + index, number: index + 1, name, fullName: `${name} Иванович`, dateFrom: '2025-09-01', dateTo: null, educationForm: '', gaps: [], leftNote: null, carried: [], away: [], ...changes };
}

export function aLesson(date: string, changes: Partial<PageLesson> = {}): PageLesson {
  return {
    date, lessonNumber: 3, startTime: '10:20', endTime: '11:05', version: 0, lessonId: null, topic: null, planItemId: null, plannedTopic: null, homework: null, noHomework: false,
    homeworkMinutes: null, topicReason: null, studied: null, hours: 1, attendanceTaken: false, noMarks: false, teacher: 'Иванова М. П.', room: '21', status: 'empty',
    missing: ['topic', 'homework', 'attendance', 'marks'], closed: false, late: [], scheduled: true, columns: [{ id: null, ordinal: 1, workType: 'answer', title: null }], ...changes,
  };
}

export function pupils(count: number): readonly PageStudent[] {
  return Array.from({ length: count }, (_, index) => aStudent(index));
}

/** Three lessons of September, the last one today; six pupils. */
export function aPage(changes: Partial<JournalPage> = {}): JournalPage {
  return {
    course: aCourse(), canEnter: true, viewOnlyReason: null,
    periods: [
      { id: 1, name: 'I четверть', startDate: '2025-09-01', endDate: '2025-10-26', closed: false },
      { id: 2, name: 'II четверть', startDate: '2025-11-05', endDate: '2025-12-28', closed: false },
    ],
    periodId: 1, today: '2025-09-16',
    students: pupils(6),
    lessons: [aLesson('2025-09-09'), aLesson('2025-09-12'), aLesson('2025-09-16')],
    marks: [], absences: [], periodMarks: [], planTopics: [], absenceCodes: GIVEN_ABSENCE_CODES, workTypes: WORK_TYPES, otherWorks: [], exemptions: [], scale: DEFAULT_SCALE, marksBan: null, ...changes,
  };
}
