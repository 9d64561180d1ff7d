import { expect, it } from 'vitest';
import { proposeLogin, transliterate } from '@shared/domain/accounts';

it('writes Russian names in Latin letters without blanks and dashes', () => {
  expect(transliterate('Щёлокова-Подъяпольская')).toBe('schelokovapodyapolskaya');
});

it('proposes the surname, then initials, then numbers', () => {
  const name = { lastName: 'Иванова', firstName: 'Мария', middleName: 'Петровна' };
  expect(proposeLogin(name, new Set())).toBe('ivanova');
  expect(proposeLogin(name, new Set(['ivanova']))).toBe('ivanova.mp');
  expect(proposeLogin(name, new Set(['ivanova', 'ivanova.mp', 'ivanova.mp2']))).toBe('ivanova.mp3');
});
