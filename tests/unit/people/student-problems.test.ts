import { expect, it } from 'vitest';
import { findStudentProblems } from '@shared/domain/people';

const card = { snils: null, diaryEmail: null, birthDate: '2012-05-14' };

it.each([
  ['112-233-445 95', []],
  ['11223344595', []],
  ['112-233-445 96', ['wrongSnils']],
  ['112-233-44', ['badSnils']],
  ['сто двенадцать', ['badSnils']],
  ['001-001-998 07', []],
])('finds in СНИЛС «%s» %j', (snils, problems) => {
  expect(findStudentProblems({ ...card, snils }, '2025-12-10')).toEqual(problems);
});

it.each([
  ['mama@pochta.example', []],
  ['мама@почта.рф', []],
  ['mama@pochta', ['badEmail']],
  ['a@b.ru, c@d.ru', ['badEmail']],
])('finds in the address «%s» %j', (diaryEmail, problems) => {
  expect(findStudentProblems({ ...card, diaryEmail }, '2025-12-10')).toEqual(problems);
});

it('refuses a birth that has not been yet', () => {
  expect(findStudentProblems({ ...card, birthDate: '2025-12-10' }, '2025-12-10')).toEqual(['bornInFuture']);
});
