import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { WORK_TYPES } from '@shared/domain/journal';
import { detectWorkbook } from '@main/exchange/detect-workbook';
import { readLessonPlanWorkbook } from '@main/exchange/lesson-plan/read-lesson-plan-workbook';
import { hasSampleSchool, readSample } from '../../support/sample-school';

async function aPlan(rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('КТП').addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe.skipIf(!hasSampleSchool)('the sample lesson plans', () => {
  it.each([
    ['КТП Алгебра 7.xlsx', { subject: 'Алгебра', grade: 7, groupHint: null }, 102],
    ['КТП Английский язык 7 (1 подгруппа).xlsx', { subject: 'Иностранный язык (английский)', grade: 7, groupHint: '1 подгруппа' }, 102],
    ['КТП История 7.xlsx', { subject: 'История', grade: 7, groupHint: null }, 68],
  ])('%s is read whole', async (name, head, count) => {
    const sample = readSample(name);
    const { plan, problems } = await readLessonPlanWorkbook(sample.bytes, sample.name, WORK_TYPES);
    expect(problems).toEqual([]);
    expect(plan).toMatchObject(head);
    expect(plan?.items).toHaveLength(count);
    expect(await detectWorkbook(sample.bytes, sample.name)).toBe('lessonPlan');
  });

  it('knows a test by its lesson type', async () => {
    const sample = readSample('КТП История 7.xlsx');
    const { plan } = await readLessonPlanWorkbook(sample.bytes, sample.name, WORK_TYPES);
    expect(plan?.items.at(-1)).toEqual({
      ordinal: 68, section: 'Россия в XVII в.', topic: 'Контрольная работа № 3 по теме «Россия в XVII в.»', hours: 1, lessonType: 'контрольная работа', homework: null, workType: 'control', row: 71,
    });
  });
});

describe('a lesson plan', () => {
  it('is read with other heads in another order, section rows, hours of several lessons and a sum', async () => {
    const bytes = await aPlan([
      ['Поурочное планирование по предмету: Физика, 8 класс (68 часов)'],
      ['Задание на дом', '№ п/п', 'Тема', 'Часы'],
      [null, null, 'Раздел 1. Тепловые явления', null],
      ['§ 1', 1, 'Температура', 1],
      ['§ 2', '2–3', 'Теплопередача', '2 ч'],
      [null, 4, 'Контрольная работа № 1', null],
      [null, 'Итого', null, 4],
    ]);
    const { plan, problems } = await readLessonPlanWorkbook(bytes, 'физика.xlsx', WORK_TYPES);
    expect(plan).toMatchObject({ subject: 'Физика', grade: 8, groupHint: null });
    expect(plan?.items.map(({ ordinal, section, topic, hours, homework, workType }) => [ordinal, section, topic, hours, homework, workType])).toEqual([
      [1, 'Раздел 1. Тепловые явления', 'Температура', 1, '§ 1', null],
      [2, 'Раздел 1. Тепловые явления', 'Теплопередача', 2, '§ 2', null],
      [3, 'Раздел 1. Тепловые явления', 'Контрольная работа № 1', 1, null, 'control'],
    ]);
    expect(problems.map(({ level, code, message }) => [level, code, message])).toEqual([
      ['warning', 'planHoursDiffer', 'В заголовке указано 68 ч., а темы дают 4 часа. Проверьте, все ли темы на месте.'],
    ]);
  });

  it('knows the kinds of work that the school has named itself', async () => {
    const own = { ...WORK_TYPES[0]!, code: 'own1', name: 'Чтение вслух', letter: 'Чт' };
    const bytes = await aPlan([['Литература, 7 класс'], ['№', 'Тема урока', 'Вид работы'], [1, 'Бородино', 'Чтение вслух'], [2, 'Песни', 'Тест']]);
    const { plan } = await readLessonPlanWorkbook(bytes, 'план.xlsx', [...WORK_TYPES, own]);
    expect(plan?.items.map(({ workType }) => workType)).toEqual(['own1', 'test']);
  });

  it('without a topic, with broken numbers and hours is reported at the cells', async () => {
    const bytes = await aPlan([['Химия, 9 класс'], ['№', 'Тема урока', 'Кол-во часов'], [1, 'Атомы', 'час'], [2, null, 1], [5, 'Ионы', 1]]);
    const { problems } = await readLessonPlanWorkbook(bytes, 'химия.xlsx', WORK_TYPES);
    expect(problems.map(({ level, code, cell }) => `${level} ${code} ${cell ?? ''}`)).toEqual(['error badTopicHours C3', 'error topicMissing B4', 'warning planOrderBroken A5']);
  });

  it('without a title leaves subject and class to be chosen', async () => {
    const bytes = await aPlan([['№', 'Тема урока'], [1, 'Атомы']]);
    const { plan, problems } = await readLessonPlanWorkbook(bytes, 'План.xlsx', WORK_TYPES);
    expect(plan).toMatchObject({ grade: null });
    expect(problems.map(({ code }) => code)).toContain('planGradeUnclear');
  });

  it('without a table is refused in words', async () => {
    const { plan, problems } = await readLessonPlanWorkbook(await aPlan([['Просто текст']]), 'x.xlsx', WORK_TYPES);
    expect(plan).toBeNull();
    expect(problems[0]?.message).toBe('В книге не найдена таблица тем. Ожидается строка заголовков с колонкой «Тема урока» и под ней темы, по одной в строке.');
  });
});
