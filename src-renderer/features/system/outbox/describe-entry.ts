// What waits on this workstation, in the words of the school.
import type { InputFor } from '@shared/contract/contract';
import type { CellChange, CellResult, LessonEdit, LessonResult } from '@shared/contract/journal-contract';
import { CELL_REFUSAL_TEXTS, LESSON_REFUSAL_TEXTS } from '@shared/contract/refusal-text';
import type { OutboxEntry } from '@shared/contract/system-contract';
import { fillLimits, fillUntil } from '@shared/lib/fill-until';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailureData } from '../../../api/failure';
import type { PageNames } from '../../journal';

/** `reason` is null for what waits still. */
export type EntryLine = { readonly about: string; readonly value: string; readonly reason: string | null };
type Wording = { readonly names: PageNames | undefined; readonly formatMoment: (instant: string) => string };

export function getCourseId(entry: OutboxEntry): number {
  return (entry.input as { readonly courseId: number }).courseId;
}

/** One line a cell or lesson; of a refused entry only what was not taken. */
export function describeEntry(entry: OutboxEntry, wording: Wording): readonly EntryLine[] {
  const lines = entry.procedure === 'journal.saveLesson' ? [describeLesson(entry, wording)] : describeCells(entry, wording);
  const failure = entry.refusal?.failure;
  return failure ? lines.map((line) => ({ ...line, reason: formatFailureData(failure) })) : lines;
}

function describeCells({ input, refusal }: OutboxEntry, { names, formatMoment }: Wording): readonly EntryLine[] {
  const results = (refusal?.answer ?? null) as readonly CellResult[] | null;
  return (input as InputFor<'journal.setCells'>).changes.flatMap((change, index) => {
    const result = results?.[index];
    if (result && result.refusal === null) return [];
    const student = names?.students.get(change.studentId) ?? 'ученик';
    const column = change.column > 1 ? [`колонка ${change.column}`] : [];
    return [{ about: [student, formatLesson(change), ...column].join(', '), value: formatSet(change.set), reason: result ? describeCellRefusal(result, formatMoment) : null }];
  });
}

function describeCellRefusal(result: CellResult, formatMoment: (instant: string) => string): string {
  if (result.refusal === null) return '';
  if (result.refusal !== 'changedByOther') return fillLimits(CELL_REFUSAL_TEXTS[result.refusal], result);
  const now = result.mark ? `«${result.mark.value}»` : result.absence ? `«${result.absence.code}»` : 'пусто';
  return `Пока не было связи, значение изменили: сейчас ${now}${describeAuthor(result.by, formatMoment)}.`;
}

function describeLesson({ input, refusal }: OutboxEntry, { formatMoment }: Wording): EntryLine {
  const lesson = input as InputFor<'journal.saveLesson'>;
  const about = `Урок ${formatLesson(lesson)}`;
  const answer = (refusal?.answer ?? null) as LessonResult | null;
  if (!answer) return { about, value: formatEdit(lesson.edit), reason: null };
  const other = answer.refusals.filter((code) => code !== 'changedByOther').map((code) => fillUntil(LESSON_REFUSAL_TEXTS[code], answer.windowUntil));
  const theirs = answer.refusals.includes('changedByOther') ? [`Пока не было связи, урок изменили${describeAuthor(answer.by, formatMoment)}. Сейчас: ${formatEdit(answer.lesson)}.`] : [];
  return { about, value: formatEdit(lesson.edit), reason: [...theirs, ...other].join(' ') };
}

function describeAuthor(by: CellResult['by'], formatMoment: (instant: string) => string): string {
  return by ? `, ${by.author}, ${formatMoment(by.at)}` : '';
}

function formatLesson({ date, lessonNumber }: { readonly date: string; readonly lessonNumber: number }): string {
  return `${formatDate(date)}, ${lessonNumber}-й урок`;
}

function formatSet(set: CellChange['set']): string {
  switch (set.kind) {
    case 'mark':
      return `«${set.value}»`;
    case 'absence':
      return `«${set.code}»`;
    case 'clear':
      return 'очистить';
    case 'comment':
      return set.text ? `комментарий «${set.text}»` : 'убрать комментарий';
    case 'restore':
      return set.value === null && set.code === null ? 'очистить' : `«${set.value ?? set.code ?? ''}»`;
  }
}

type LessonTexts = Pick<LessonEdit, 'topic' | 'homework' | 'noHomework' | 'homeworkMinutes' | 'studied' | 'attendanceTaken' | 'noMarks'>;

function formatEdit({ topic, homework, noHomework, homeworkMinutes, studied, attendanceTaken, noMarks }: LessonTexts): string {
  const parts = [
    topic && `тема «${topic}»`,
    homework && `задание «${homework}»`,
    homeworkMinutes !== null && `${homeworkMinutes} мин на задание`,
    noHomework && 'не задано',
    studied && `изучено «${studied}»`,
    attendanceTaken && 'посещаемость отмечена',
    noMarks && 'без отметок',
  ].filter((part) => typeof part === 'string' && part !== '');
  return parts.length === 0 ? 'пусто' : parts.join(', ');
}
