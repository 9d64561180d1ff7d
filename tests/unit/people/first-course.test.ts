import { expect, it } from 'vitest';
import { findFirstCourseGaps, findFirstCoursePercent } from '@shared/domain/people';

const CARD = { birthDate: '2009-02-03', sex: 'м', documentKind: 'passport', documentNumber: '04 09 123456', email: 'a@b.example', guardians: 1 };

it.each([
  [{}, []], [{ birthDate: null }, ['дата рождения']], [{ documentKind: 'birthCertificate' }, ['паспорт']], [{ documentNumber: null }, ['паспорт']], [{ email: '' }, ['e-mail']], [{ guardians: 0, sex: '' }, ['пол', 'родитель']],
])('names the obligatory fields of a first-course card that are empty: %o', (part, gaps) => {
  expect(findFirstCourseGaps({ ...CARD, ...part })).toEqual(gaps);
});

it('reckons the share downwards, so that 100 % is all', () => {
  expect([findFirstCoursePercent(0, 0), findFirstCoursePercent(3, 2), findFirstCoursePercent(200, 199), findFirstCoursePercent(4, 4)]).toEqual([100, 66, 99, 100]);
});
