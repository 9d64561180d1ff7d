import type { Backend } from '@main/backend/backend';
import type { CellChange, JournalPage } from '@shared/contract/journal-contract';
import { findLargestCourse, signInTeacher } from './bench-school';

/** Writes topics, homework, marks and absences into every lesson of the second half-year of 11А algebra, as the teacher would. */
export async function fillLargestPage(backend: Backend): Promise<void> {
  const course = findLargestCourse(backend);
  const teacher = signInTeacher(backend, course);
  const page = await loadLastPeriod(backend, course.courseId);
  for (const [index, lesson] of page.lessons.entries()) {
    const place = { courseId: course.courseId, date: lesson.date, lessonNumber: lesson.lessonNumber };
    await teacher.call('journal.saveLesson', {
      ...place,
      version: lesson.version,
      edit: { topic: `Первообразная и интеграл, занятие ${String(index + 1)}`, planItemId: null, topicReason: 'закрепление', homework: `§ ${String(index + 1)}, № 12, 14`, noHomework: false, homeworkMinutes: 30, studied: null, attendanceTaken: true, noMarks: false },
    });
    const changes = page.students.map((student, row): CellChange => ({
      date: lesson.date, lessonNumber: lesson.lessonNumber, column: 1, studentId: student.id, seen: { mark: 0, absence: 0 },
      set: (row + index) % 13 === 0 ? { kind: 'absence', code: 'б' } : { kind: 'mark', value: 3 + ((row * 7 + index) % 3) },
    }));
    const refused = (await teacher.call('journal.setCells', { courseId: course.courseId, changes })).filter((result) => result.refusal !== null);
    if (refused.length > 0) throw new Error(`a cell was refused: ${String(refused[0]?.refusal)}`);
  }
  teacher.close();
}

export async function loadLastPeriod(backend: Backend, courseId: number): Promise<JournalPage> {
  const teacher = signInTeacher(backend, findLargestCourse(backend));
  const first = await teacher.call('journal.getPage', { courseId });
  const page = await teacher.call('journal.getPage', { courseId, periodId: first.periods.at(-1)?.id ?? 0 });
  teacher.close();
  return page;
}
