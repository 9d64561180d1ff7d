import { error, listSome, repeatedError, repeatedWarning } from './problem-text';

type Column = { readonly column: string; readonly label: string };

/** The file as a whole, its sheets and columns, and cells that are not what their column holds. */
export const FILE_TEXTS = {
  fileEmpty: error(() => 'Файл пустой (0 байт). Сохраните книгу Excel ещё раз и выберите её снова.'),
  fileTooBig: error((d: { megabytes: number; limit: number }) =>
    `Файл слишком большой (${d.megabytes} МБ), принимаются книги до ${d.limit} МБ. Удалите из книги рисунки и лишние листы и сохраните её ещё раз.`),
  fileProtected: error(() => 'Файл закрыт паролем. Откройте его в Excel, снимите пароль («Файл» → «Сведения» → «Защита книги») и сохраните ещё раз.'),
  fileOldExcel: error(() => 'Это книга старого Excel (.xls). Откройте её и сохраните как «Книга Excel (.xlsx)».'),
  fileNotXlsx: error(() => 'Это не книга Excel (.xlsx). Откройте файл в Excel или LibreOffice и сохраните его как «Книга Excel (.xlsx)».'),
  fileDamaged: error(() => 'Книга Excel повреждена и не читается. Откройте её в Excel (он предложит восстановить) и сохраните под новым именем или возьмите исходный файл.'),
  fileWithoutSheets: error(() => 'В книге нет ни одного заполненного листа.'),
  missingSheet: error((d: { sheet: string; purpose: string }) =>
    `В книге нет листа «${d.sheet}» (${d.purpose}). Добавьте лист с таким названием.`),
  missingHead: error((d: { columns: readonly string[] }) =>
    `На листе не найдена строка заголовков. Ожидаются колонки: ${d.columns.map((title) => `«${title}»`).join(', ')}.`),
  missingColumn: error((d: { column: string }) =>
    `На листе нет колонки «${d.column}». Добавьте её или исправьте заголовок; строки листа не прочитаны.`),
  emptySheet: error((d: { sheet: string }) => `Лист «${d.sheet}» пуст: под заголовком нет ни одной строки. Заполните его.`),
  missingRow: error((d: { parameter: string }) => `На листе нет строки «${d.parameter}». Добавьте её и впишите значение.`),
  emptyCell: error((d: Column) => `Не заполнена колонка «${d.column}»${rowLabel(d.label)}. Впишите значение: без него запись создать нельзя.`),
  notDate: error((d: Column) => `В колонке «${d.column}»${rowLabel(d.label)} не дата. Ожидается дата вида 25.03.2015.`),
  noSuchDay: error((d: Column & { value: string }) =>
    `Дата «${d.value}»${rowLabel(d.label)} не существует: такого дня в календаре нет. Сверьте колонку «${d.column}» с документом и исправьте.`),
  notTime: error((d: Column) => `В колонке «${d.column}»${rowLabel(d.label)} не время. Ожидается время вида 08:30.`),
  notNumber: error((d: Column & { from: number; to: number }) =>
    `В колонке «${d.column}»${rowLabel(d.label)} должно стоять целое число цифрами, от ${d.from} до ${d.to}.`),
  notYesNo: error((d: Column) => `В колонке «${d.column}»${rowLabel(d.label)} ожидается «да» или «нет».`),
  notInList: error((d: Column & { expected: readonly string[] }) =>
    `Значение в колонке «${d.column}»${rowLabel(d.label)} не распознано. Ожидается: ${listSome(d.expected.map((value) => `«${value}»`), 12)}.`),
  unusualValue: repeatedWarning((d: Column & { expected: readonly string[] }) =>
    `Необычное значение в колонке «${d.column}»${rowLabel(d.label)}; будет записано как есть. Обычно: ${listSome(d.expected.map((value) => `«${value}»`), 12)}.`),
  cellError: repeatedError((d: { value: string }) => `В ячейке ошибка Excel «${d.value}»: формула не вычислилась. Исправьте формулу или впишите значение.`),
};

function rowLabel(label: string): string {
  return label === '' ? '' : ` (${label})`;
}
