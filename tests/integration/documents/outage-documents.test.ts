import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildBlankForm, buildOutageAct, type BlankFormKind, type BlankFormModel, type OutageActModel } from '@main/documents';
import { SCHOOL, STAMP } from '../../support/documents/a-class-book';
import { checkWithQpdf, hasTool, joinTexts, OPTIONS, readPages } from '../../support/documents/read-pdf';

const NAMES = Array.from({ length: 27 }, (_, index) => `Воскобойникова-Щербакова Александра ${String(index + 1)}`);
const aForm = (kind: BlankFormKind, part: Partial<BlankFormModel> = {}): BlankFormModel => ({ stamp: STAMP, kind, schoolName: null, className: null, subject: null, teacher: null, students: [], ...part });
const anAct = (part: Partial<OutageActModel> = {}): OutageActModel => ({
  stamp: STAMP, school: SCHOOL, number: 3, madeOn: '2025-12-10', from: '10.12.2025 08:05', to: '10.12.2025 11:25', length: '3 ч 20 мин',
  cause: 'Отключение электричества на подстанции района; источник бесперебойного питания сервера проработал 15 минут.', classes: ['5А', '7А', '7Б'],
  madeBy: 'Лебедев Павел Андреевич', madeByPosition: 'системный администратор', decision: 'Подтверждён директором 10.12.2025 14:05 (Соколов И. П.).', ...part,
});

async function keep(name: string, bytes: Uint8Array): Promise<string> {
  if (process.env.UCH_TEST_KEEP !== undefined) writeFileSync(`${process.env.UCH_TEST_KEEP}/${name}.pdf`, bytes);
  if (hasTool('qpdf')) checkWithQpdf(bytes);
  return (await readPages(bytes)).map(joinTexts).join(' ');
}

describe('blank forms', () => {
  it.each(['lesson', 'classList', 'attendance'] as const)('prints the form %s without any school, on one page, with lines for a whole class', async (kind) => {
    const result = await buildBlankForm(aForm(kind), OPTIONS);
    const text = await keep(`blank-${kind}`, result.bytes);
    expect(result.pageCount).toBe(1);
    expect(result.warnings).toEqual([]);
    for (const part of ['(школа)', 'Фамилия, имя', 'Класс (группа)', ' 31 ']) expect(text).toContain(part);
  });

  it.each(['lesson', 'classList', 'attendance'] as const)('prints the form %s with every name of a class, and lines for newcomers', async (kind) => {
    const result = await buildBlankForm(aForm(kind, { schoolName: SCHOOL.fullName, className: '7А', subject: 'Основы духовно-нравственной культуры народов России', teacher: 'Воскобойникова Е. Ю.', students: NAMES }), OPTIONS);
    const text = await keep(`named-${kind}`, result.bytes);
    expect(result.pageCount).toBeLessThanOrEqual(2);
    for (let number = 1; number <= 29; number += 1) expect(text).toContain(` ${String(number)} `);
    expect(text.match(/Александра/g)).toHaveLength(27);
  });

  it('prints a large class on two pages, the head on both', async () => {
    const result = await buildBlankForm(aForm('attendance', { students: Array.from({ length: 45 }, (_, index) => `Абрамов Егор ${String(index + 1)}`) }), OPTIONS);
    const pages = await readPages(result.bytes);
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(joinTexts(page)).toContain('Учёт посещаемости за день');
  });
});

describe('the act on an outage', () => {
  it('says when, how long, why and which classes, and who decided', async () => {
    const result = await buildOutageAct(anAct(), OPTIONS);
    const text = await keep('act', result.bytes);
    for (const part of ['АКТ № 3', '10.12.2025 08:05', '10.12.2025 11:25', '3 ч 20 мин', 'классы: 5А, 7А, 7Б', 'Подтверждён директором', 'Лебедев', '10 декабря 2025 г.']) expect(text).toContain(part);
    expect(result).toMatchObject({ pageCount: 1, warnings: [] });
  });

  it('names the whole school, and claims no decision before there is one', async () => {
    const long = 'Сбой питания. '.repeat(20);
    const result = await buildOutageAct(anAct({ classes: [], decision: null, cause: long }), OPTIONS);
    const text = await keep('act-whole', result.bytes);
    expect(text).toContain('вся школа');
    expect(text).not.toContain('Подтверждён');
    expect(result.pageCount).toBe(1);
  });
});
