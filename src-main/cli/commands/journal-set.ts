import { AppError } from '@shared/contract/app-error';
import type { CellChange, JournalPage, PageLesson, PageStudent } from '@shared/contract/journal-contract';
import { CELL_REFUSAL_TEXTS } from '@shared/contract/refusal-text';
import type { WorkType } from '@shared/domain/journal';
import { isCalendarDate } from '@shared/lib/calendar-date';
import { fillLimits } from '@shared/lib/fill-until';
import { formatDate } from '@shared/lib/russian-date';
import type { Caller, Command, Options } from '../command';
import { EXIT, UsageError } from '../exit-code';
import { isSame } from '../find-course';
import { findNumber, findText, getText } from '../read-options';
import { loadPage } from './journal-page';

export const journalSet: Command = {
  usage:
    'journal set --db ПАПКА --login ЛОГИН --class 7А --subject Алгебра [--group Г] --date ГГГГ-ММ-ДД [--lesson N] [--column N] --student "ФИО" (--mark 5 [--work-type ВИД] | --absence н | --clear)',
  about: 'одна клетка журнала: отметка, отсутствие или очистка',
  run: async (context) => {
    const { options } = context;
    const change = readChange(options);
    const connection = await context.signIn();
    const page = await loadPageOfDate(context, connection, getText(options, 'date'));
    const lesson = pickLesson(page, options);
    const student = pickStudent(page, getText(options, 'student'));
    const set = toCellSet(change, page);
    const workType = readWorkType(options, page);
    const column = findNumber(options, 'column') ?? 1;
    const courseId = page.course.id;
    const place = { date: lesson.date, lessonNumber: lesson.lessonNumber };
    if (column === lesson.columns.length + 1 && column > 1) await connection.call('journal.addColumn', { courseId, ...place, workType: workType ?? 'unspecified' });
    const cell: CellChange = { ...place, column, studentId: student.id, seen: readSeen(page, lesson, column, student), set };
    const [result] = await connection.call('journal.setCells', { courseId, changes: [cell] });
    if (!result || result.refusal !== null) {
      const reason = result?.refusal ? fillLimits(CELL_REFUSAL_TEXTS[result.refusal], result) : 'нет ответа';
      return { code: EXIT.refused, text: `Не записано: ${reason}`, data: { refusal: result?.refusal ?? null, result } };
    }
    const known = lesson.columns.find(({ ordinal }) => ordinal === column)?.workType;
    if (workType !== undefined && workType !== known) await connection.call('journal.setColumnWorkType', { courseId, ...place, column, workType });
    const value = [result.mark?.value, result.absence?.code].filter((part) => part !== undefined).join(' ') || 'пусто';
    return { code: EXIT.done, text: `${student.fullName}, ${lesson.date}, урок ${String(lesson.lessonNumber)}: ${value}`, data: { student: student.fullName, ...place, column, result } };
  },
};

type Change = { readonly mark: number } | { readonly absence: string } | 'clear';

function readChange(options: Options): Change {
  const mark = findText(options, 'mark');
  const absence = findText(options, 'absence');
  const given = [mark !== undefined, absence !== undefined, options.clear === true].filter(Boolean).length;
  if (given !== 1) throw new UsageError('Нужно ровно одно из: --mark, --absence, --clear');
  if (options.clear === true) return 'clear';
  if (absence !== undefined) return { absence };
  if (mark === undefined || !/^\d{1,2}$/.test(mark)) throw new AppError('invalidInput', { what: `«${mark ?? ''}» – не отметка: ${fillLimits(CELL_REFUSAL_TEXTS.notInScale)}` });
  return { mark: Number(mark) };
}

/** Letters of an absence are those of the school (SET-14). */
function toCellSet(change: Change, { absenceCodes }: JournalPage): CellChange['set'] {
  if (change === 'clear') return { kind: 'clear' };
  if ('mark' in change) return { kind: 'mark', value: change.mark };
  const known = absenceCodes.find(({ code }) => isSame(code, change.absence));
  if (!known) throw new UsageError(`--absence: ожидается ${absenceCodes.map(({ code }) => code).join(', ')}, а не «${change.absence}»`);
  return { kind: 'absence', code: known.code };
}

function readWorkType(options: Options, { workTypes }: JournalPage): WorkType | undefined {
  const typed = findText(options, 'work-type');
  if (typed === undefined) return undefined;
  const type = workTypes.find(({ code, name, letter }) => code === typed || isSame(name, typed) || letter === typed);
  if (!type) throw new UsageError(`--work-type: нет вида «${typed}»; есть: ${workTypes.map(({ name }) => name).join(', ')}`);
  return type.code;
}

async function loadPageOfDate(context: Parameters<Command['run']>[0], connection: Caller, date: string): Promise<JournalPage> {
  if (!isCalendarDate(date)) throw new UsageError(`--date: «${date}» – не дата вида 2025-12-10`);
  const page = await loadPage(context, connection);
  const period = page.periods.find(({ startDate, endDate }) => startDate <= date && date <= endDate);
  if (!period) throw new AppError('lessonNotInTimetable', { date: formatDate(date) });
  return period.id === page.periodId ? page : connection.call('journal.getPage', { courseId: page.course.id, periodId: period.id });
}

function pickLesson(page: JournalPage, options: Options): PageLesson {
  const date = getText(options, 'date');
  const number = findNumber(options, 'lesson');
  const ofDate = page.lessons.filter((lesson) => lesson.date === date);
  const found = number === undefined ? ofDate : ofDate.filter((lesson) => lesson.lessonNumber === number);
  const [only] = found;
  if (!only) throw new AppError('lessonNotInTimetable', { date: formatDate(date) });
  if (found.length > 1) throw new UsageError(`${date} уроков несколько, укажите --lesson: ${found.map((lesson) => String(lesson.lessonNumber)).join(', ')}`);
  return only;
}

function pickStudent(page: JournalPage, typed: string): PageStudent {
  const found = page.students.filter((student) => isSame(student.fullName, typed) || isSame(student.name, typed));
  const [only] = found;
  if (!only) throw new AppError('notFound', { what: `ученик «${typed}» в списке ${page.course.className}` });
  if (found.length > 1) throw new UsageError(`«${typed}» – таких учеников несколько, укажите отчество`);
  return only;
}

function readSeen(page: JournalPage, lesson: PageLesson, column: number, student: PageStudent): CellChange['seen'] {
  const columnId = lesson.columns.find(({ ordinal }) => ordinal === column)?.id;
  const mark = page.marks.find((row) => row.columnId === columnId && row.studentId === student.id);
  const absence = page.absences.find((row) => row.lessonId === lesson.lessonId && row.studentId === student.id);
  return { mark: mark?.version ?? 0, absence: absence?.version ?? 0 };
}
