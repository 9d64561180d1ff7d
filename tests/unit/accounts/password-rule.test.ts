import { expect, it } from 'vitest';
import { findPasswordProblems } from '@shared/domain/accounts';

it.each([
  ['Весна2026', []],
  ['тихая-роща', []],
  ['Ключ-12', ['passwordTooShort']],
  ['одинвиддлинный', ['passwordTooSimple']],
  ['аб12аб12аб', []],
  ['а1а1а1а1а1', ['passwordTooSimple']],
  ['IVANOVA1', ['passwordSameAsLogin']],
  ['Прежний-1', ['passwordUnchanged']],
  [`${'аб1Г'.repeat(50)}д`, ['passwordTooLong']],
])('finds in «%s» %j', (password, problems) => {
  expect(findPasswordProblems(password, 'ivanova1', 'Прежний-1')).toEqual(problems);
});
