import { describe, expect, it } from 'vitest';
import { findRepeatSign, listRepeats, type RepeatFacts } from '@shared/domain/people';

function person(name: string, birthDate: string | null = '2012-05-14', snils: string | null = null): RepeatFacts {
  const [lastName = '', firstName = '', middleName = null] = name.split('/');
  return { lastName, firstName, middleName, birthDate, snils };
}

describe('two cards of one person', () => {
  it.each([
    ['ё and е', person('Семёнов/Пётр/Ильич'), person('Семенов/Петр/Ильич'), 'sameNameAndBirth'],
    ['blanks and case', person(' Семёнов /пётр/Ильич'), person('Семенов/Петр/ИЛЬИЧ'), 'sameNameAndBirth'],
    ['a surname with another dash', person('Абрамов–Ли/Егор'), person('Абрамов-Ли/Егор'), 'sameNameAndBirth'],
    ['a missing patronymic', person('Семёнов/Пётр/Ильич'), person('Семенов/Петр'), 'sameNameAndBirth'],
    ['swapped name and surname', person('Пётр/Семёнов/Ильич'), person('Семенов/Петр/Ильич'), 'swapped'],
    ['everything in one field', person('Семёнов Пётр/Ильич'), person('Семенов/Петр/Ильич'), 'swapped'],
    ['an unknown day of birth', person('Семёнов/Пётр/Ильич', null), person('Семенов/Петр/Ильич'), 'sameName'],
    ['one СНИЛС after a marriage', person('Иванова/Анна/Ильинична', '1990-01-01', '112-233-445 95'), person('Петрова/Анна/Ильинична', '1990-01-01', '11223344595'), 'sameSnils'],
  ] as const)('%s', (_what, left, right, sign) => {
    expect(findRepeatSign(left, right)).toBe(sign);
    expect(findRepeatSign(right, left)).toBe(sign);
  });

  it.each([
    ['twins', person('Жуков/Пётр/Ильич'), person('Жуков/Павел/Ильич')],
    ['namesakes born on other days', person('Жуков/Пётр/Ильич'), person('Жуков/Пётр/Ильич', '2012-05-15')],
    ['namesakes with a СНИЛС each', person('Жуков/Пётр/Ильич', '2012-05-14', '112-233-445 95'), person('Жуков/Пётр/Ильич', '2012-05-14', '087-654-303 00')],
    ['namesakes with other patronymics', person('Жуков/Пётр/Ильич', null), person('Жуков/Пётр/Олегович', null)],
  ] as const)('are not: %s', (_what, left, right) => {
    expect(findRepeatSign(left, right)).toBeNull();
  });
});

it('lists every pair once, also where only a patronymic comes first in the alphabet', () => {
  const people = [person('Юрьев/Ян/Абрамович'), person('Юрьев/Ян'), person('Ян/Юрьев/Абрамович'), person('Жуков/Ян')].map((one, index) => ({ ...one, id: index + 1 }));
  expect(listRepeats(people).map(({ left, right, sign }) => [left.id, right.id, sign]).sort()).toEqual([[1, 2, 'sameNameAndBirth'], [1, 3, 'swapped'], [2, 3, 'swapped']]);
});
