import { expect, it } from 'vitest';
import { buildRecoverySheet, type RecoverySheetModel } from '@main/documents';
import { SCHOOL, STAMP } from '../../support/documents/a-class-book';
import { checkWithQpdf, hasTool, joinTexts, OPTIONS, readPages } from '../../support/documents/read-pdf';

const SHEET: RecoverySheetModel = {
  stamp: STAMP,
  school: SCHOOL,
  code: 'A3D4E-FH7J9-KLMN3-RTUWX-34793-ADEFH-JKLMN-XWUTR',
  folder: '\\\\SERVER\\Школа\\Учебная часть',
  madeOn: '2025-12-10',
  administrator: 'Лебедев П. А.',
};

it('prints the code group by group with its numbers, the steps and both signatures on one page', async () => {
  const result = await buildRecoverySheet(SHEET, OPTIONS);
  expect(result.pageCount).toBe(1);
  expect(result.warnings).toEqual([]);
  const [page = []] = await readPages(result.bytes);
  const texts = page.map((item) => item.text);
  for (const group of SHEET.code.split('-')) expect(texts).toContain(group);
  for (const number of ['1', '2', '3', '4', '5', '6', '7', '8']) expect(texts).toContain(number);
  const all = joinTexts(page);
  for (const part of ['Лист восстановления доступа', 'Открыть по листу восстановления', SHEET.folder, 'Лебедев П. А.', 'Принял на хранение директор', '10 декабря 2025']) expect(all).toContain(part);
  expect(Math.max(...page.map((item) => item.y))).toBeLessThan(297 - 12.7);
});

it('gives the same bytes for the same sheet, in a whole file', async () => {
  const [first, second] = [await buildRecoverySheet(SHEET, OPTIONS), await buildRecoverySheet(SHEET, OPTIONS)];
  expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  if (hasTool('qpdf')) expect(checkWithQpdf(first.bytes)).toContain('No syntax or stream encoding errors');
});
