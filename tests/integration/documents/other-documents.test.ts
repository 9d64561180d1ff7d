import { describe, expect, it } from 'vitest';
import { buildAccessSlips, buildSummarySheet, MissingGlyphError, type AccessSlipModel } from '@main/documents';
import { aSummary, SCHOOL, SCHOOL_CLASS, STAMP } from '../../support/documents/a-class-book';
import { SUBJECTS } from '../../support/documents/school-words';
import { checkWithQpdf, hasTool, joinTexts, OPTIONS, readPages } from '../../support/documents/read-pdf';

const SLIP: AccessSlipModel = {
  stamp: STAMP,
  school: SCHOOL,
  fullName: 'Черёмухина Алёна Фёдоровна',
  position: 'учитель математики',
  login: 'cheremuhina.af',
  password: 'kO0l-I1i7',
  validUntil: '2025-09-05',
  howToOpen: 'значок «Учебная часть» на рабочем столе',
  issuedOn: '2025-08-29',
  issuedBy: 'Смирнов О. В.',
};

function aSheet(students: number, subjects: number) {
  const names = Array.from({ length: subjects }, (_, index) => SUBJECTS[index % SUBJECTS.length]?.[0] ?? '');
  return { stamp: STAMP, school: SCHOOL, schoolClass: SCHOOL_CLASS, summary: aSummary(students, names), certifiedOn: '2026-06-10' };
}

describe('the summary sheet', () => {
  it.each([
    { students: 1, subjects: 3 },
    { students: 26, subjects: 16 },
    { students: 40, subjects: 24 },
    { students: 12, subjects: 45 },
  ])('prints $students pupils and $subjects subjects, every value once', async ({ students, subjects }) => {
    const sheet = aSheet(students, subjects);
    const result = await buildSummarySheet(sheet, OPTIONS);
    const pages = await readPages(result.bytes);
    const texts = result.map.flatMap((entry) => {
      if (!entry.kind.startsWith('summary-') || entry.kind === 'summary-closing') return [];
      const edge = entry.kind === 'summary-left' ? 10 + 52 : 25 + 22;
      return (pages[entry.number - 1] ?? []).filter((item) => item.y > 20 && item.x > edge && /^[2-5]$/.test(item.text));
    });
    const expected = sheet.summary.students.flatMap((student) => student.values.flat());
    for (const mark of ['3', '4', '5']) {
      expect(texts.filter((item) => item.text === mark), mark).toHaveLength(expected.filter((value) => value === mark).length);
    }
    expect(result.map.filter((entry) => entry.kind === 'summary-left').every((entry) => entry.side === 'verso')).toBe(true);
  });

  it('ends with the council, the signatures, the checksum and the certification', async () => {
    const result = await buildSummarySheet(aSheet(3, 4), OPTIONS);
    const text = (await readPages(result.bytes)).map(joinTexts).join(' ');
    for (const part of ['Решение педагогического совета', 'Классный руководитель', 'Королёва Т. П.', 'a3f1 09bc 77de 4410', 'Дата: 10 июня 2026 г.']) {
      expect(text).toContain(part);
    }
    expect(text).toContain(`${result.sheetCount} (`);
  });
});

describe('the access slip', () => {
  it('prints login and password character by character, and the password not on the counterfoil', async () => {
    const result = await buildAccessSlips([SLIP], OPTIONS);
    const [page = []] = await readPages(result.bytes);
    const cells = page.filter((item) => item.y < 150 && item.text.length === 1).map((item) => item.text).join('');
    expect(cells).toContain(SLIP.login);
    expect(cells).toContain(SLIP.password);
    expect(joinTexts(page.filter((item) => item.y > 188)).replaceAll(' ', '')).not.toContain(SLIP.password);
    expect(joinTexts(page)).toContain('5 сентября 2025 г. включительно');
    expect(result.pageCount).toBe(1);
  });

  it('refuses a password with a character that cannot be printed', async () => {
    await expect(buildAccessSlips([{ ...SLIP, password: 'тайна🎉' }], OPTIONS)).rejects.toThrow(MissingGlyphError);
  });

  // DejaVu Sans Mono does not say its capital height: its descriptor once came out with NaN.
  it.skipIf(!hasTool('qpdf'))('is a good file with the third font in it (needs qpdf)', async () => {
    const { bytes } = await buildAccessSlips([{ ...SLIP, howToOpen: 'отметьте ☑' }], OPTIONS);
    expect(checkWithQpdf(bytes)).toContain('No syntax or stream encoding errors');
  });
});
