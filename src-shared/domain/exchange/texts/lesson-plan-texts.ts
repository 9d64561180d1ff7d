import { plural } from '../../../lib/plural';
import { error, warning } from './problem-text';

/** A teacher's lesson plan (КТП). */
export const LESSON_PLAN_TEXTS = {
  planTableMissing: error(() => 'В книге не найдена таблица тем. Ожидается строка заголовков с колонкой «Тема урока» и под ней темы, по одной в строке.'),
  planEmpty: error(() => 'В таблице нет ни одной темы. Впишите темы под заголовком «Тема урока».'),
  planSubjectUnclear: warning(() => 'В первых строках не указан предмет. Ожидается строка вида «Алгебра, 7 класс, 102 ч.»; предмет придётся выбрать вручную.'),
  planGradeUnclear: warning(() => 'В первых строках не указан класс. Ожидается строка вида «Алгебра, 7 класс, 102 ч.»; класс придётся выбрать вручную.'),
  topicMissing: error((d: { row: number }) => `В строке ${d.row} нет темы урока. Впишите тему или удалите строку.`),
  badTopicHours: error(() => 'Количество часов должно быть целым числом от 1 до 20 (пусто – один час).'),
  planOrderBroken: warning((d: { expected: number; found: number }) =>
    `Нарушена нумерация уроков: после ${d.expected - 1} ожидался ${d.expected}, стоит ${d.found}. Темы будут пронумерованы подряд.`),
  planHoursDiffer: warning((d: { declared: number; counted: number }) =>
    `В заголовке указано ${d.declared} ч., а темы дают ${d.counted} ${plural(d.counted, 'час', 'часа', 'часов')}. Проверьте, все ли темы на месте.`),
};
