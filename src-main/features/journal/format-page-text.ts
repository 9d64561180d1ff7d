import type { JournalPage } from '@shared/contract/journal-contract';
import { findAverage, formatAverage, getWorkType } from '@shared/domain/journal';
import { formatTable } from '@shared/lib/format-table';

/** The page as a table of text, and its lessons under it. */
export function formatPageText(page: JournalPage): string {
  const { course } = page;
  const period = page.periods.find(({ id }) => id === page.periodId);
  const title = `${course.subject} · ${course.className}${course.groupName === null ? '' : ` · ${course.groupName}`} · ${course.teachers.join(', ')} · ${period?.name ?? ''}`;
  const cells = readCells(page);
  const head = ['№', 'УЧЕНИК', ...cells.map((column) => column.head), 'СР.', period?.name ?? ''];
  const rows = page.students.map((student) => {
    const values = page.marks.filter((mark) => mark.studentId === student.id).map((mark) => mark.value);
    const periodMark = page.periodMarks.find((mark) => mark.studentId === student.id && mark.periodId === page.periodId);
    return [String(student.number), student.name, ...cells.map((column) => column.values.get(student.id) ?? ''), formatAverage(findAverage(values)), periodMark?.value ?? ''];
  });
  const lessons = page.lessons.map((lesson) => [lesson.date, String(lesson.lessonNumber), lesson.topic ?? '', lesson.homework ?? (lesson.noHomework ? 'не задано' : '')]);
  return [title, '', formatTable([head, ...rows]), '', formatTable([['ДАТА', 'УРОК', 'ТЕМА', 'ЗАДАНИЕ'], ...lessons])].join('\n');
}

type PrintedColumn = { readonly head: string; readonly values: ReadonlyMap<number, string> };

function readCells(page: JournalPage): PrintedColumn[] {
  return page.lessons.flatMap((lesson) => {
    const absences = page.absences.filter((absence) => absence.lessonId === lesson.lessonId);
    return lesson.columns.map((column) => {
      const values = new Map<number, string>(column.ordinal === 1 ? absences.map((absence) => [absence.studentId, absence.code]) : []);
      for (const mark of page.marks) if (mark.columnId === column.id) values.set(mark.studentId, `${String(mark.value)}${values.get(mark.studentId) ?? ''}`);
      const letter = column.workType === 'answer' ? '' : getWorkType(column.workType, page.workTypes).letter;
      return { head: `${lesson.date.slice(8, 10)}.${lesson.date.slice(5, 7)}${letter}`, values };
    });
  });
}
