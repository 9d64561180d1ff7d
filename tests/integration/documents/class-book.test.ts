import { beforeAll, describe, expect, it } from 'vitest';
import { buildClassBook, type ClassBookModel, type DocumentResult } from '@main/documents';
import { aClassBook, aCourse, aSummary } from '../../support/documents/a-class-book';
import { checkWithQpdf, hasTool, joinTexts, OPTIONS, readContents, readPages, type PlacedText } from '../../support/documents/read-pdf';

let model: ClassBookModel;
let book: DocumentResult;
let pages: PlacedText[][];

function pagesOf(kind: string): PlacedText[][] {
  return book.map.filter((entry) => entry.kind === kind).map((entry) => pages[entry.number - 1] ?? []);
}

beforeAll(async () => {
  model = aClassBook();
  book = await buildClassBook(model, OPTIONS);
  pages = await readPages(book.bytes);
});

describe('the class journal as a book', () => {
  it('has every part, in the order of the paper journal', () => {
    const kinds = book.map.map((entry) => entry.kind).filter((kind, index, all) => kind !== 'blank' && kind !== all[index - 1]);
    const parts = kinds.filter((kind) => !kind.endsWith('-right'));
    expect(parts.filter((kind, index) => kind !== parts[index - 1])).toEqual(
      ['title', 'contents', 'class-list', 'legend', 'subject-left', 'attendance-left', 'attendance-totals', 'summary-left', 'summary-closing', 'home-sheet', 'remarks', 'certification'],
    );
    expect(book.warnings).toEqual([]);
  });

  it('numbers its pages through, at the outer edge', () => {
    pages.forEach((page, index) => {
      const number = page.find((item) => item.text === String(index + 1) && item.y < 18);
      expect(number, `number of page ${index + 1}`).toBeDefined();
      if (index % 2 === 0) expect((number?.x ?? 0) + (number?.width ?? 0)).toBeCloseTo(200, 0);
      else expect(number?.x).toBeCloseTo(10, 0);
    });
    expect(book.sheetCount).toBe(Math.ceil(pages.length / 2));
  });

  it('lets every left page face the right page of the same lessons', () => {
    for (const entry of book.map.filter((one) => one.kind.endsWith('-left'))) {
      const next = book.map[entry.number];
      expect(entry.side).toBe('verso');
      expect(next).toMatchObject({ kind: entry.kind.replace('-left', '-right'), section: entry.section, lessons: entry.lessons });
    }
  });

  it('keeps the binding margin, the outer margins and the foot of every page free', () => {
    pages.forEach((page, index) => {
      const [left, right] = index % 2 === 0 ? [25, 200] : [10, 185];
      for (const item of page) {
        expect(item.x, item.text).toBeGreaterThan(left - 0.2);
        if (!item.isTurned) expect(item.x + item.width, item.text).toBeLessThan(right + 0.2);
        expect(item.y, item.text).toBeLessThan(297 - 12.7);
      }
    });
  });

  it('has nothing under 9 points', async () => {
    const sizes = (await readContents(book.bytes)).flatMap((content) => [...content.matchAll(/ ([\d.]+) Tf/g)].map((match) => Number(match[1])));
    expect(sizes.length).toBeGreaterThan(pages.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
  });

  it('holds the sheets of pupils taught at home, each from a page of its own, named in the contents', () => {
    const sheets = pagesOf('home-sheet').map(joinTexts);
    const begun = sheets.flatMap((text, index) => (text.includes('ЛИСТ ИНДИВИДУАЛЬНОГО ОБУЧЕНИЯ') ? [index] : []));
    expect(begun).toEqual([0, sheets.length - 1]);
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets[0]).toContain('Ученик: Зуева Екатерина Ильинична');
    expect(sheets.slice(1, -1).every((text) => text.includes('Зуева Екатерина Ильинична, 7А – лист индивидуального обучения (продолжение)'))).toBe(true);
    expect(sheets.at(-1)).toMatch(/Щукин Пётр Алексеевич.*Занятий не записано\./);
    const first = book.map.find((entry) => entry.kind === 'home-sheet')?.number ?? 0;
    expect(joinTexts(pagesOf('contents').flat())).toContain(`Листы индивидуального обучения ${String(first)}–${String(first + sheets.length - 1)}`);
  });

  it('names in the contents the pages where the courses stand', () => {
    const contents = pagesOf('contents').flat();
    for (const course of model.courses) {
      const line = contents.find((item) => item.text === course.subject);
      const range = contents.filter((item) => Math.abs(item.y - (line?.y ?? 0)) < 0.1).at(-1)?.text;
      const numbers = book.map.filter((entry) => entry.section === course.subject).map((entry) => entry.number);
      expect(range, course.subject).toBe(`${numbers[0]}–${numbers.at(-1)}`);
    }
  });

  it('lists every pupil with birth date and personal file', () => {
    const list = joinTexts(pagesOf('class-list').flat());
    for (const student of model.students) expect(list).toContain(`${student.fullName} 15.`);
    expect(list).toContain('А-125');
  });

  it('certifies the number of sheets in words', () => {
    const text = joinTexts(pagesOf('certification').flat());
    expect(book.pageCount).toBe(pages.length);
    expect(text).toMatch(new RegExp(`скреплено печатью ${book.sheetCount} \\([а-я ]+\\) лист`, 'u'));
    expect(text).toContain('Правильность переноса данных из электронного журнала заверяю.');
    expect(text).toContain('М. П.');
  });

  it('carries the print label on every page but the title', () => {
    pages.slice(1).forEach((page) => expect(joinTexts(page)).toContain('печать № 14 от 10.06.2026'));
  });
});

describe('attendance and summary in the book', () => {
  it('print every count of every pupil that is not zero', () => {
    const texts = [...pagesOf('attendance-left'), ...pagesOf('attendance-right')].flat();
    const counts = texts.filter((item) => /^\d+$/.test(item.text) && item.y > 50).length;
    const expected = model.attendance.rows.flatMap((row) => row.cells).reduce((sum, cell) => {
      const all = cell ? [...Object.values(cell.days), ...Object.values(cell.lessons)] : [];
      return sum + all.filter((value) => value > 0).length;
    }, 0);
    // Each pupil's number stands on both pages.
    expect(counts).toBe(expected + model.attendance.rows.length * 2);
    for (const row of model.attendance.rows) expect(joinTexts(texts)).toContain(row.name);
  });

  it('print every value of the summary sheet beside its pupil', () => {
    const left = pagesOf('summary-left').flat();
    const values = [...left, ...pagesOf('summary-right').flat()].filter((item) => /^[2-5]$/.test(item.text) && item.x > 50 - 1);
    const numbers = model.summary.students.length;
    expect(values.length).toBeGreaterThanOrEqual(numbers * model.summary.results.length * model.summary.subjects.length - numbers);
    for (const student of model.summary.students) expect(joinTexts(left).replaceAll('- ', '')).toContain(student.fullName);
  });
});

describe('making the book', () => {
  it('gives equal bytes for an equal model', async () => {
    const again = await buildClassBook(aClassBook(), OPTIONS);
    expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(book.bytes))).toBe(0);
  });

  it('gives other bytes for another print', async () => {
    const small = (printId: string) => buildClassBook(aClassBook({ courses: [], stamp: { ...model.stamp, printId } }), OPTIONS);
    expect(Buffer.from((await small('a')).bytes).equals(Buffer.from((await small('b')).bytes))).toBe(false);
  });

  it('reports progress to the last page', async () => {
    const seen: [number, number][] = [];
    await buildClassBook(aClassBook({ courses: [aCourse()] }), { ...OPTIONS, onProgress: (done, total) => seen.push([done, total]) });
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).toSorted((a, b) => a - b));
  });

  it('stops between pages when it is cancelled', async () => {
    const controller = new AbortController();
    const building = buildClassBook(model, {
      ...OPTIONS,
      signal: controller.signal,
      onProgress: (done) => {
        if (done >= 16) controller.abort(new Error('отменено'));
      },
    });
    await expect(building).rejects.toThrow('отменено');
  });

  it('writes «Черновик» across every page of a draft', async () => {
    const draft = await buildClassBook(aClassBook({ courses: [aCourse({ hoursAWeek: 1 })], stamp: { ...model.stamp, isDraft: true } }), OPTIONS);
    for (const page of await readPages(draft.bytes)) expect(joinTexts(page)).toContain('Черновик');
  });

  it('prints an emoji of a topic as «□» and says so', async () => {
    const course = aCourse({ hoursAWeek: 1 });
    const lessons = course.lessons.map((lesson, index) => (index === 0 ? { ...lesson, topic: 'Праздник чисел 🎉' } : lesson));
    const result = await buildClassBook(aClassBook({ courses: [{ ...course, lessons }] }), OPTIONS);
    expect(result.warnings.map((warning) => warning.codePoint)).toContain(0x1f389);
    expect(result.warnings[0]?.text).toContain('🎉');
    expect((await readPages(result.bytes)).some((page) => joinTexts(page).includes('□'))).toBe(true);
  });

  it('makes a book of a class without pupils, courses and marks', async () => {
    const empty = aClassBook({ studentCount: 0, courses: [], homeSheets: [], remarks: [], summary: { ...aSummary(0, []), totals: [] } });
    const result = await buildClassBook(empty, OPTIONS);
    expect(result.pageCount).toBeGreaterThan(6);
  });
});

describe.skipIf(!hasTool('qpdf'))('the file (needs qpdf)', () => {
  it('passes qpdf without a warning', () => {
    expect(checkWithQpdf(book.bytes)).toContain('No syntax or stream encoding errors');
  });
});
