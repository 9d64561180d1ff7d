import { describe, expect, it } from 'vitest';
import { buildCourseSpreads, type DocumentResult, type SpreadLesson, type SubjectPageModel } from '@main/documents';
import { aCourse, aLesson, SCHOOL, SCHOOL_CLASS, someStudents, STAMP } from '../../support/documents/a-class-book';
import { joinTexts, OPTIONS, readContents, readPages, type PlacedText } from '../../support/documents/read-pdf';

type Printed = { readonly result: DocumentResult; readonly pages: PlacedText[][]; readonly left: PlacedText[][]; readonly right: PlacedText[][] };

async function print(course: SubjectPageModel): Promise<Printed> {
  const result = await buildCourseSpreads({ stamp: STAMP, school: SCHOOL, schoolClass: SCHOOL_CLASS, course }, OPTIONS);
  const pages = await readPages(result.bytes);
  const of = (kind: string) => result.map.filter((entry) => entry.kind === kind).map((entry) => pages[entry.number - 1] ?? []);
  return { result, pages, left: of('subject-left'), right: of('subject-right') };
}

/** Texts to the right of the list on the line of a pupil, from left to right. */
function readRow(page: readonly PlacedText[], name: string): string[] {
  const label = page.find((item) => item.text === name);
  if (!label) throw new Error(`${name} is not on the page`);
  return page
    .filter((item) => Math.abs(item.y - label.y) < 0.3 && item.x > label.x + 30)
    .sort((one, other) => one.x - other.x)
    .map((item) => item.text);
}

/** Day numbers in the head of a left page, with the months they stand under. */
function countDays(page: readonly PlacedText[]): number {
  const days = page.filter((item) => /^\d{1,2}$/.test(item.text) && item.x > 45);
  const top = Math.min(...days.filter((item) => item.y > 20).map((item) => item.y));
  return days.filter((item) => Math.abs(item.y - top) < 0.2).length;
}

function readDates(page: readonly PlacedText[]): string[] {
  return page.filter((item) => /^\d\d\.\d\d$/.test(item.text)).sort((one, other) => one.y - other.y).map((item) => item.text);
}

function formatShort(lesson: SpreadLesson): string {
  return `${lesson.date.slice(8)}.${lesson.date.slice(5, 7)}`;
}

describe('a subject spread', () => {
  it.each([
    { hoursAWeek: 1, studentCount: 1 },
    { hoursAWeek: 2, studentCount: 26 },
    { hoursAWeek: 3, studentCount: 40 },
    { hoursAWeek: 5, studentCount: 13 },
  ])('faces its lessons: $hoursAWeek hours a week, $studentCount pupils', async ({ hoursAWeek, studentCount }) => {
    const course = aCourse({ hoursAWeek, studentCount });
    const { result, left, right } = await print(course);
    const lefts = result.map.filter((entry) => entry.kind === 'subject-left');
    expect(lefts.every((entry) => entry.number % 2 === 0 && result.map[entry.number]?.kind === 'subject-right')).toBe(true);
    expect(right.flatMap(readDates)).toEqual(course.lessons.map(formatShort));
    lefts.forEach((entry, index) => {
      const [from, to] = entry.lessons ?? [0, 0];
      expect(readDates(right[index] ?? [])).toEqual(course.lessons.slice(from, to).map(formatShort));
      expect(countDays(left[index] ?? [])).toBe(to - from);
    });
  });

  it('prints every mark, code and period mark on the line of its pupil, in order', async () => {
    const course = aCourse({ hoursAWeek: 3, studentCount: 28 });
    const { result, left } = await print(course);
    const spans = result.map.filter((entry) => entry.kind === 'subject-left').map((entry) => entry.lessons ?? [0, 0]);
    course.students.forEach((student, index) => {
      const expected = spans.map(([from, to], spread) =>
        course.lessons.slice(from, to).flatMap((lesson, offset) => {
          const marks = lesson.columns.map((column) => column.cells[index] ?? '');
          const isLast = spread === spans.length - 1 && from + offset === course.lessons.length - 1;
          const results = course.results.filter((one) =>
            one.afterDate === null ? isLast : course.lessons.findLastIndex((other) => other.date <= (one.afterDate ?? '')) === from + offset,
          );
          return [...marks, ...results.map((one) => one.cells[index] ?? '')].filter((text) => text !== '');
        }),
      );
      left.forEach((page, spread) => expect(readRow(page, student.name), `${student.name}, spread ${spread}`).toEqual(expected[spread]));
    });
  });

  it('prints every topic, homework, note and substitution', async () => {
    const course = aCourse({ hoursAWeek: 2, studentCount: 5 });
    const { right } = await print(course);
    const printed = right.map(joinTexts).join(' ').replaceAll(/[\s-]/gu, '');
    for (const lesson of course.lessons) {
      const topicWords = lesson.topic.split(' ').map((word) => word.replaceAll('-', ''));
      for (const word of topicWords) expect(printed).toContain(word);
    }
    const count = (text: string) => printed.split(text).length - 1;
    expect(count('Замена:')).toBe(course.lessons.filter((lesson) => lesson.substitution).length);
    expect(count('Опоздал')).toBe(course.lessons.filter((lesson) => lesson.notes).length);
  });
});

describe('unusual courses', () => {
  it('without a lesson print one empty spread with the list and the results', async () => {
    const course = aCourse({ lessons: [] });
    const { result, left } = await print(course);
    expect(result.map.map((entry) => entry.kind)).toEqual(['blank', 'subject-left', 'subject-right']);
    expect(readRow(left[0] ?? [], 'Абрамов Егор')).toEqual(course.results.map((column) => column.cells[0]));
  });

  it('with one lesson print it, its results and the totals of the programme', async () => {
    const course = aCourse({ lessons: [aLesson()], programme: { plannedHours: 34, givenHours: 33.5, note: 'Карантин.' } });
    const { right } = await print(course);
    expect(readDates(right[0] ?? [])).toEqual(['16.09']);
    expect(joinTexts(right[0] ?? [])).toContain('По плану 34 ч., дано 33,5 ч., отставание 0,5 ч. Карантин.');
  });

  it('before the end of the year have no totals and no signatures', async () => {
    const { right } = await print(aCourse({ hoursAWeek: 1, programme: null }));
    expect(right.map(joinTexts).join(' ')).not.toMatch(/По плану|подпись/u);
  });

  it('with three columns in a lesson head them by one date and three letters', async () => {
    const columns = ['Д', 'Г', 'К'].map((letter, index) => ({ letter, workTypeName: `Работа ${letter}`, cells: [String(index + 3)] }));
    const course = aCourse({ lessons: [aLesson({}, columns), aLesson({ date: '2025-09-18' }, [{ letter: '', workTypeName: '', cells: ['н'] }])], results: [], studentCount: 1 });
    const { left } = await print(course);
    const page = left[0] ?? [];
    expect(countDays(page)).toBe(2);
    expect(readRow(page, 'Абрамов Егор')).toEqual(['3', '4', '5', 'н']);
    const letters = page.filter((item) => ['Д', 'Г', 'К'].includes(item.text));
    expect(letters).toHaveLength(3);
    const day = page.find((item) => item.text === '16');
    expect((day?.x ?? 0) + (day?.width ?? 0) / 2).toBeCloseTo((letters[1]?.x ?? 0) + (letters[1]?.width ?? 0) / 2, 0);
    expect(joinTexts(page)).toContain('Д – работа д; Г – работа г; К – работа к');
  });

  it('with two lessons of one day give each its column and its line', async () => {
    const lessons = [aLesson({ number: 2 }), aLesson({ number: 3, topic: 'Второй урок дня' })];
    const { left, right } = await print(aCourse({ lessons, results: [] }));
    expect(countDays(left[0] ?? [])).toBe(2);
    expect(readDates(right[0] ?? [])).toEqual(['16.09', '16.09']);
  });

  it('with long topics take fewer lessons to a spread, and the left page no more', async () => {
    const topic = 'Взаимное расположение графиков линейных функций на координатной плоскости. '.repeat(6);
    const course = aCourse({ hoursAWeek: 3, studentCount: 20 });
    const long = { ...course, lessons: course.lessons.slice(0, 30).map((lesson) => ({ ...lesson, topic })) };
    const { result, left, right } = await print(long);
    const spans = result.map.filter((entry) => entry.kind === 'subject-left').map((entry) => entry.lessons ?? [0, 0]);
    expect(Math.max(...spans.map(([from, to]) => to - from))).toBeLessThan(12);
    expect(right.flatMap(readDates)).toEqual(long.lessons.map(formatShort));
    expect(left.map(countDays)).toEqual(spans.map(([from, to]) => to - from));
  });

  it('with a topic longer than a page go on with it on the next spread', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `слово${index}`);
    const { right, pages } = await print(aCourse({ lessons: [aLesson({ topic: words.join(' ') })], studentCount: 3 }));
    expect(right.length).toBeGreaterThan(1);
    const printed = new Set(right.flat().flatMap((item) => item.text.split(' ')));
    expect(words.filter((word) => !printed.has(word))).toEqual([]);
    for (const item of pages.flat()) expect(item.y).toBeLessThan(297 - 12.7);
  });

  it('with more pupils than a page holds repeat the spread for the rest', async () => {
    const course = aCourse({ hoursAWeek: 1, studentCount: 90, students: someStudents(90).map((student) => ({ ...student, name: `Ученик ${student.number}` })) });
    const { result, left, right } = await print(course);
    expect(left.length).toBe(right.length);
    const numbers = result.map.filter((entry) => entry.kind === 'subject-left' && entry.lessons?.[0] === 0).length;
    expect(numbers).toBeGreaterThan(1);
    const listed = left.slice(0, numbers).flat().filter((item) => item.text.startsWith('Ученик ')).map((item) => Number(item.text.slice(7)));
    expect(listed.toSorted((a, b) => a - b)).toEqual(course.students.map((student) => student.number));
  });
});

describe('pupils of a spread', () => {
  it('with ё, й and a long double surname are printed whole', async () => {
    const names = ['Жёлудев Йозеф', 'Константинопольская-Задунайская Александра', 'Щёголев-Рюмин Ёлкин'];
    const students = names.map((name, index) => ({ number: index + 1, name, note: null, from: null, to: null }));
    const { left } = await print(aCourse({ hoursAWeek: 1, students, studentCount: 3 }));
    for (const page of left) {
      const text = joinTexts(page).replaceAll('- ', '-');
      for (const name of names) expect(text).toContain(name);
    }
  });

  it('who came or left have a note, and a stroke through the dates without them', async () => {
    const course = aCourse({ hoursAWeek: 1, studentCount: 2, lessons: [aLesson(), aLesson({ date: '2025-12-10' })], results: [] });
    const [first, second] = course.students;
    const plain = await print(course);
    const students = [{ ...first!, note: 'выбыл 03.12', to: '2025-12-03' }, second!];
    const struck = await print({ ...course, students });
    expect(joinTexts(struck.left[0] ?? [])).toContain('выбыл 03.12');
    const countLines = async (printed: Printed) => ((await readContents(printed.result.bytes))[1] ?? '').split(' l').length;
    expect(await countLines(struck)).toBe((await countLines(plain)) + 1);
  });
});
