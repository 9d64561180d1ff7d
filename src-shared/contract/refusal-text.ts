import type { CellRefusal, LessonRefusal } from './journal-contract';

const WINDOW_OVER = 'По регламенту школы запись за этот урок принималась до {until}. Она не сохранена. Обратитесь к завучу за разрешением на исправление; если программа не работала, нужен акт о техническом сбое.';

/** Why a cell was not taken, and the way out; screens and the command line say the same. */
export const CELL_REFUSAL_TEXTS: Readonly<Record<CellRefusal, string>> = {
  notInScale: 'Такой отметки нет в шкале школы (2–5). В клетке – одна отметка; вторую работу урока внесите в новую колонку.',
  absentStudent: 'Ученик отсутствовал на уроке: отметка не ставится. Сначала снимите «н», «б» или «ну».',
  studentNotOnList: 'В этот день ученика не было в списке класса или группы.',
  periodClosed: 'Период закрыт: записи не меняются. Обратитесь к завучу за разрешением на исправление.',
  windowOver: WINDOW_OVER,
  futureLesson: 'Урок ещё не состоялся: отметки и пропуски вносятся в день урока или позже.',
  noSuchLesson: 'Такого урока нет в расписании на эту дату.',
  noSuchColumn: 'У урока нет такой колонки. Сначала добавьте колонку справа, в «Уроке».',
  markHasAbsence: 'За урок уже стоит отметка: сначала удалите её, потом отмечайте отсутствие.',
  gradeless: 'Безотметочное обучение: отметки не ставятся.',
  noMarkToComment: 'Комментарий пишут к отметке: сначала поставьте отметку.',
  changedByOther: 'Пока вы работали, значение изменили. Посмотрите, что там теперь, и выберите, что оставить.',
  extracurricularNoMarks: 'Внеурочное занятие: отметки не ставятся.',
};

export const LESSON_REFUSAL_TEXTS: Readonly<Record<LessonRefusal, string>> = {
  placeholderTopic: 'Тема записана отпиской. Напишите её словами, понятными и семье.',
  placeholderHomework: 'Задание записано отпиской. Напишите, что сделать, или отметьте «не задано».',
  periodClosed: 'Период закрыт: записи не меняются. Обратитесь к завучу за разрешением на исправление.',
  windowOver: WINDOW_OVER,
  topicNotInPlan: 'По регламенту школы тема берётся из КТП. Выберите тему плана (↓ в поле темы) или измените план.',
  noSuchLesson: 'Такого урока нет в расписании на эту дату.',
  changedByOther: 'Пока вы работали, запись урока изменили. Посмотрите новое и выберите, что оставить.',
  futureAttendance: 'Урок ещё не состоялся: посещаемость отмечают в день урока или позже.',
  homeworkAndNone: 'Записано и задание, и «не задано». Оставьте что-то одно.',
};

type Answer = { readonly windowUntil?: string | null };

/** A refusal with what only its answer knows: until when the entry would have been taken. */
export function formatCellRefusal(refusal: CellRefusal, { windowUntil }: Answer): string {
  return fill(CELL_REFUSAL_TEXTS[refusal], windowUntil);
}

export function formatLessonRefusal(refusal: LessonRefusal, { windowUntil }: Answer): string {
  return fill(LESSON_REFUSAL_TEXTS[refusal], windowUntil);
}

function fill(text: string, windowUntil: string | null | undefined): string {
  return text.replace('{until}', windowUntil ?? 'более раннего срока');
}
