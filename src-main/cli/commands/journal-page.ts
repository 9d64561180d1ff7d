import { AppError } from '@shared/contract/app-error';
import type { JournalPage } from '@shared/contract/journal-contract';
import { findAverage, formatAverage, getWorkType } from '@shared/domain/journal';
import type { ClientConnection } from '../../backend/client-connection';
import type { Command, CommandContext } from '../command';
import { EXIT } from '../exit-code';
import { findCourse, isSame } from '../find-course';
import { formatTable } from '../format-table';
import { findText, getText } from '../read-options';

export const journalPage: Command = {
  usage: 'journal page --db ПАПКА --login ЛОГИН --class 7А --subject Алгебра [--group ГРУППА] [--period "I четверть"]',
  about: 'страница журнала за период',
  run: async (context) => {
    const connection = await context.signIn();
    const page = await loadPage(context, connection);
    return { code: EXIT.done, text: formatPage(page), data: page };
  },
};

/** The page a command names, in the period it names or the current one. */
export async function loadPage(context: CommandContext, connection: ClientConnection): Promise<JournalPage> {
  const { options } = context;
  const course = await findCourse(connection, getText(options, 'class'), getText(options, 'subject'), findText(options, 'group'));
  const page = await connection.call('journal.getPage', { courseId: course.id });
  const periodName = findText(options, 'period');
  if (periodName === undefined) return page;
  const period = page.periods.find(({ name, id }) => isSame(name, periodName) || isSame(name.split(' ')[0] ?? '', periodName) || String(id) === periodName);
  if (!period) throw new AppError('notFound', { what: `период «${periodName}»; есть: ${page.periods.map(({ name }) => name).join(', ')}` });
  return connection.call('journal.getPage', { courseId: course.id, periodId: period.id });
}

function formatPage(page: JournalPage): string {
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
      const letter = column.workType === 'answer' ? '' : getWorkType(column.workType).letter;
      return { head: `${lesson.date.slice(8, 10)}.${lesson.date.slice(5, 7)}${letter}`, values };
    });
  });
}
