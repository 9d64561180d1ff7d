import { describe, expect, it } from 'vitest';
import { buildProblem, computeSnilsControl, createLookup, findSnilsDigits, foldName, foldRepeated, formatSnils, hasErrors, normalizeClassName } from '@shared/domain/exchange';

describe('a name', () => {
  it('is the same whatever its case, blanks, dashes and «ё»', () => {
    expect(foldName('  СЕМЁНОВА\u00A0 Анна–Мария ')).toBe('семенова анна-мария');
  });

  it.each([['7 «а»', '7А'], ['7-А', '7А'], ['7A', '7А'], ['10 Б', '10Б'], ['07Б', '7Б'], ['ИС-21', 'ИС-21'], ['12Я', '12Я']])('of a class «%s» is %s', (written, name) => {
    expect(normalizeClassName(written)).toBe(name);
  });
});

describe('a lookup', () => {
  const subjects = createLookup([{ full: 'Алгебра', short: 'Алг.' }, { full: 'История', short: 'Алгебра' }], (item) => [item.full, item.short]);

  it('finds by any name, a full one before another record’s short one', () => {
    expect(subjects.find('АЛГ.')?.full).toBe('Алгебра');
    expect(subjects.find('алгебра')?.full).toBe('Алгебра');
    expect(subjects.find('Химия')).toBeUndefined();
  });

  it('proposes a name two letters away and no further', () => {
    expect(subjects.findSimilar('Исторея')).toBe('История');
    expect(subjects.findSimilar('Астрономия')).toBeNull();
  });

  it('excuses a name that a refused row may have held', () => {
    const staff = createLookup([{ name: 'Анна Петровна' }], (person) => [person.name], (person) => person.name);
    expect(staff.couldBeRefused('Иванова Анна Петровна')).toBe(true);
    expect(staff.couldBeRefused('Иванова Ольга Петровна')).toBe(false);
  });
});

describe('a СНИЛС', () => {
  it('has the control number of the published example', () => {
    expect(computeSnilsControl('11223344595')).toBe('95');
  });

  it('counts a remainder of 100 as 00', () => {
    expect(computeSnilsControl('08765430300')).toBe('00');
  });

  it('has none below the first number that is checked', () => {
    expect(computeSnilsControl('00100199800')).toBeNull();
  });

  it('is read with any blanks and written as on the document', () => {
    expect(findSnilsDigits('112-233-445 95')).toBe('11223344595');
    expect(findSnilsDigits('112-233-445')).toBeNull();
    expect(formatSnils('11223344595')).toBe('112-233-445 95');
  });
});

describe('problems of one value', () => {
  const unknown = (cell: string, value: string) => buildProblem('unknownRoom', { file: 'ф.xlsx', sheet: 'Нагрузка', cell, value }, { value });

  it('become one at the first place with the number of the others', () => {
    const folded = foldRepeated([unknown('F2', '307'), unknown('F5', '308'), unknown('F9', '307'), unknown('F12', '307')]);
    expect(folded.map(({ cell, related, message }) => [cell, related, message])).toEqual([
      ['F2', 2, 'Кабинета «307» нет на листе «Кабинеты». Исправьте номер или добавьте кабинет. То же ещё в 2 местах.'],
      ['F5', undefined, 'Кабинета «308» нет на листе «Кабинеты». Исправьте номер или добавьте кабинет.'],
    ]);
    expect(hasErrors(folded)).toBe(true);
  });

  it('stay apart when each has to be mended by itself', () => {
    const badDate = (cell: string) => buildProblem('notDate', { file: 'ф.xlsx', sheet: 'Ученики', cell, value: '?' }, { column: 'Дата рождения', label: '' });
    expect(foldRepeated([badDate('F2'), badDate('F3')])).toHaveLength(2);
  });
});
