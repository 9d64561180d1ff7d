import { describe, expect, it } from 'vitest';
import { parseRussianDate } from '@renderer/components/date-field';
import { matchesWords } from '@renderer/components/matches-words';

describe('a date as people type it', () => {
  it('is taken with dots, slashes and without noughts', () => {
    expect(['16.09.2012', '6.9.2012', '6/9/2012', ' 16.09.2012 '].map(parseRussianDate)).toEqual(['2012-09-16', '2012-09-06', '2012-09-06', '2012-09-16']);
  });

  it('is nothing when the field is empty', () => {
    expect(parseRussianDate('  ')).toBeNull();
  });

  it('is refused when there is no such day or it is not finished', () => {
    expect(['31.02.2012', '16.09', '16.13.2012', 'вчера'].map(parseRussianDate)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('a filter', () => {
  it('wants every word somewhere, whatever the case and the ё', () => {
    expect(matchesWords('ФЕДОР 7а', ['Фёдорова Е. Н.', null, '7А'])).toBe(true);
    expect(matchesWords('федор 8', ['Фёдорова Е. Н.', '7А'])).toBe(false);
    expect(matchesWords('', ['что угодно'])).toBe(true);
  });
});
