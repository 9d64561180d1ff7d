import { weekdayOf, type CalendarDate } from './calendar-date';

const GENITIVE = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];
const NOMINATIVE = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'];
const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];
const WEEKDAYS_GENITIVE = ['понедельника', 'вторника', 'среды', 'четверга', 'пятницы', 'субботы', 'воскресенья'];
const SHORT_WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];

/** `2025-09-16` → `16.09.2025`. */
export function formatDate(date: CalendarDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** `2025-09-16` → `16 сентября`. */
export function formatDayAndMonth(date: CalendarDate): string {
  return `${Number(date.slice(8, 10))} ${GENITIVE[Number(date.slice(5, 7)) - 1] ?? ''}`;
}

/** `2025-09-16` → `16 сентября 2025 г.`. */
export function formatLongDate(date: CalendarDate): string {
  return `${formatDayAndMonth(date)} ${date.slice(0, 4)} г.`;
}

/** `2025-09` or a date in it → `сентябрь`. */
export function formatMonth(date: string): string {
  return NOMINATIVE[Number(date.slice(5, 7)) - 1] ?? '';
}

export function formatWeekday(date: CalendarDate): string {
  return WEEKDAYS[weekdayOf(date) - 1] ?? '';
}

export function formatShortWeekday(date: CalendarDate): string {
  return SHORT_WEEKDAYS[weekdayOf(date) - 1] ?? '';
}

/** Of a weekday, 1 = Monday: «по расписанию понедельника». */
export function formatWeekdayGenitive(weekday: number): string {
  return WEEKDAYS_GENITIVE[weekday - 1] ?? '';
}
