import { fillUntil } from '../lib/fill-until';
import type { CellRefusal, CellResult, LessonRefusal } from './journal-contract';

const WINDOW_OVER = 'По регламенту школы запись за этот урок принималась до {until}. Она не сохранена. Обратитесь к завучу за разрешением на исправление; если программа не работала, нужен акт о техническом сбое.';

/** Why a cell was not taken, and the way out; screens and the command line say the same by `describeCellRefusal`. */
export const CELL_REFUSAL_TEXTS: Readonly<Record<CellRefusal, string>> = {
  notInScale: 'Такой отметки нет в шкале школы ({limit}). В клетке – одна отметка; вторую работу урока внесите в новую колонку.',
  unknownAbsence: 'Такого обозначения отсутствия в школе нет. Список – по клавише «?».',
  absenceRetired: 'Это обозначение отсутствия не применяется с {limit}. Выберите другое; список – по клавише «?».',
  absentStudent: 'Ученик отсутствовал на уроке: отметка не ставится. Сначала снимите отметку об отсутствии.',
  studentNotOnList: 'В этот день ученика не было в списке класса или группы.',
  taughtElsewhere: 'В этот день ученика не ждут на уроках класса: он учится на дому, в санатории или аттестуется по протоколу. Пропуск не ставится.',
  periodClosed: 'Период закрыт: записи не меняются. Обратитесь к завучу за разрешением на исправление.',
  windowOver: WINDOW_OVER,
  futureLesson: 'Урок ещё не состоялся: отметки и пропуски вносятся в день урока или позже.',
  noSuchLesson: 'Такого урока нет в расписании на эту дату.',
  noSuchColumn: 'У урока нет такой колонки. Сначала добавьте колонку справа, в «Уроке».',
  markHasAbsence: 'За урок уже стоит отметка: сначала удалите её, потом отмечайте отсутствие.',
  gradeless: 'Безотметочное обучение: отметки не ставятся, отмечается только посещаемость.',
  noMarkToComment: 'Комментарий пишут к отметке: сначала поставьте отметку.',
  changedByOther: 'Пока вы работали, значение изменили. Посмотрите, что там теперь, и выберите, что оставить.',
  extracurricularNoMarks: 'Внеурочное занятие: отметки не ставятся.',
};

/** With what only the answer knows: until when an entry was taken, which marks there are, since when a code is retired. */
export function describeCellRefusal(refusal: CellRefusal, { windowUntil, limit }: Partial<Pick<CellResult, 'windowUntil' | 'limit'>> = {}): string {
  return fillUntil(CELL_REFUSAL_TEXTS[refusal], windowUntil).replace(' ({limit})', limit == null ? '' : ` (${limit})`).replace('{limit}', limit ?? 'этой даты');
}

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
