import { plural } from '../../../lib/plural';
import { error, listSome, warning } from './problem-text';

/** Marks exported by another journal. */
export const MARKS_TEXTS = {
  marksTableMissing: error((d: { sheet: string }) =>
    `На листе «${d.sheet}» не найдена таблица оценок. Ожидается строка заголовков с колонкой «Ученик» и датами уроков вида 05.09.`),
  marksTitleUnclear: error((d: { value: string }) =>
    `Заголовок листа «${d.value}» не распознан. Ожидается «7А класс, Алгебра, I четверть 2025/2026».`),
  marksTitleDiffers: error((d: { expected: string; found: string }) =>
    `На этом листе «${d.found}», а на первом – «${d.expected}». В одном файле должны быть оценки одного класса за один период.`),
  subjectTwice: error((d: { subject: string; other: string }) => `Предмет «${d.subject}» уже есть на листе «${d.other}». Оставьте один лист на предмет.`),
  badMarkDate: error((d: { value: string }) =>
    `Заголовок «${d.value}» – не дата урока. Ожидается дата вида 05.09; последние колонки – «Ср. балл» и отметка за период.`),
  dateOrderBroken: warning((d: { date: string; previous: string }) => `Дата ${d.date} стоит после ${d.previous}: даты уроков идут не по порядку.`),
  markStudentTwice: error((d: { name: string; row: number }) => `Ученик «${d.name}» уже есть в строке ${d.row}. Удалите повтор.`),
  badMark: error((d: { value: string; lowest: number; codes: readonly string[] }) =>
    `Значение «${d.value}» не распознано. Ожидается оценка от ${d.lowest} до 5, две оценки через дробь («4/4») или отметка о пропуске ${d.codes.map((code) => `«${code}»`).join(', ')}.`),
  badPeriodMark: error((d: { value: string; lowest: number }) =>
    `Отметка за период «${d.value}» не распознана. Ожидается оценка ${d.lowest}–5, «н/а», «осв» или «безотм».`),
  doubleMarks: warning((d: { count: number; cells: readonly string[] }) =>
    `Две оценки в одной ячейке: ${d.count} ${plural(d.count, 'раз', 'раза', 'раз')} (${listSome(d.cells, 6)}). Вторая оценка попадёт в отдельную колонку с видом работы «не указан».`),
  averageDiffers: warning((d: { count: number; examples: readonly string[] }) =>
    `«Ср. балл» не сходится с оценками в строке: ${d.count} ${plural(d.count, 'раз', 'раза', 'раз')} (${listSome(d.examples, 4)}). Будет записан балл, посчитанный по оценкам.`),
};
