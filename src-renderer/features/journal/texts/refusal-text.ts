import type { LessonLack, LessonRefusal } from '@shared/contract/journal-contract';
import { CELL_REFUSAL_TEXTS, LESSON_REFUSAL_TEXTS } from '@shared/contract/refusal-text';
import { fillLimits, fillUntil } from '@shared/lib/fill-until';
import type { EditEntry } from '../edit/edit-state';

type By = { readonly author: string; readonly at: string } | null;

/** Why a cell was not taken, and the way out: the words of the whole program, with what only the screen knows. */
export function describeNotice(entry: EditEntry): string {
  const { notice } = entry;
  if (!notice) return '';
  const typed = entry.text === '' ? 'пусто' : `«${entry.text}»`;
  if (notice.reason === 'notOneMark') return `${typed} – не отметка. В клетке стоит одна отметка или обозначение отсутствия (список – «?»); вторую работу урока внесите в новую колонку.`;
  if (notice.reason !== 'changedByOther') return fillLimits(CELL_REFUSAL_TEXTS[notice.reason], notice);
  const theirs = notice.theirs === '' ? 'клетка теперь пуста' : `в клетке теперь «${notice.theirs}»`;
  return `${describeAuthor(notice.by)}: ${theirs}. Ваше значение ${typed} не записано. Выберите, что оставить.`;
}

/** The same for the right page. */
export function describeLessonRefusal(refusal: LessonRefusal, answer: { readonly by: By; readonly windowUntil: string | null }): string {
  const text = fillUntil(LESSON_REFUSAL_TEXTS[refusal], answer.windowUntil);
  return refusal === 'changedByOther' ? `${describeAuthor(answer.by)}. ${text}` : text;
}

function describeAuthor(by: By): string {
  return by ? `Изменено: ${by.author}, ${by.at}` : 'Изменено другим сотрудником';
}

const LACKS: Readonly<Record<LessonLack, string>> = {
  topic: 'тема',
  homework: 'домашнее задание',
  attendance: 'посещаемость',
  marks: 'отметки',
};

/** «тема, посещаемость». */
export function formatLacks(missing: readonly LessonLack[]): string {
  return missing.map((lack) => LACKS[lack]).join(', ');
}
