import { describe, expect, it } from 'vitest';
import { WORK_TYPES } from '@shared/domain/journal';
import { readLessonPlanWorkbook } from '@main/exchange/lesson-plan/read-lesson-plan-workbook';
import { buildDemoSchool, buildPlanWorkbook, createRandom, planLessons, readDemoData } from '@main/features/demo';
import { isPlaceholder } from '@shared/domain/journal';

const data = readDemoData();
const courses = buildDemoSchool('тест').classes.flatMap((schoolClass) => schoolClass.courses);

function planOf(subject: string, className: string) {
  const course = courses.find((item) => item.subject === subject && item.className === className)!;
  return { course, lessons: planLessons(subject, data.topics[subject]!, course.grade, course.hoursPerWeek * 34, createRandom('тест')) };
}

describe('lesson plans of the demo school', () => {
  it('cover every course with topics and homework that the journal accepts', () => {
    for (const { subject, grade, hoursPerWeek } of courses) {
      const lessons = planLessons(subject, data.topics[subject]!, grade, hoursPerWeek * 34, createRandom('тест'));
      expect(lessons, `${subject}, ${String(grade)}`).toHaveLength(hoursPerWeek * 34);
      expect(lessons.filter(({ topic, homework }) => isPlaceholder(topic, 'topic') || (homework !== null && isPlaceholder(homework, 'homework')))).toEqual([]);
    }
  });

  it('close each section of algebra with a control work', () => {
    const { lessons } = planOf('Алгебра', '7А');
    expect(lessons.filter(({ lessonType }) => lessonType === 'контрольная работа').map(({ topic }) => topic)).toEqual([
      'Контрольная работа № 1 по теме «Числа и вычисления»',
      'Контрольная работа № 2 по теме «Алгебраические выражения»',
      'Контрольная работа № 3 по теме «Уравнения и системы уравнений»',
      'Контрольная работа № 4 по теме «Координаты и графики. Функции»',
    ]);
  });

  it('give grade 1 no homework', () => {
    expect(planOf('Математика', '1А').lessons.every(({ homework }) => homework === null)).toBe(true);
  });

  it('are read back from their files without a problem', async () => {
    for (const [subject, className] of [['Алгебра', '7А'], ['Иностранный язык (английский)', '7А'], ['Труд (технология)', '5Б'], ['Основы безопасности и защиты Родины', '10А']] as const) {
      const { course, lessons } = planOf(subject, className);
      const { plan, problems } = await readLessonPlanWorkbook(await buildPlanWorkbook(course, lessons), `КТП ${subject} ${String(course.grade)}.xlsx`, WORK_TYPES);
      expect(problems).toEqual([]);
      expect(plan).toMatchObject({ subject, grade: course.grade });
      expect(plan?.items.map(({ topic, homework }) => ({ topic, homework }))).toEqual(lessons.map(({ topic, homework }) => ({ topic, homework })));
    }
  });
});
