import { expect, it } from 'vitest';
import { findNumberProblem, findTitleLacks, findWorkTopic, getWorkType, proposeWorkTitle, readWorkNumber, WORK_TYPES, type NumberedWork } from '@shared/domain/journal';

const control = getWorkType('control', WORK_TYPES);
const essay = getWorkType('essay', WORK_TYPES);
const place = (date: string, lessonNumber = 3, ordinal = 1) => ({ date, lessonNumber, ordinal });
const work = (date: string, title: string | null, workType = 'control'): NumberedWork => ({ ...place(date), workType, title });
const WORKS = [work('2025-10-14', '№ 2 «Уравнения»'), work('2025-09-16', '№ 1 «Степень»'), work('2025-09-30', '№ 7 «Измерения»', 'laboratory')];

it.each([['№ 2 «Дроби»', 2], ['№12', 12], ['2. Дроби', 2], ['Контрольная работа № 3', 3], ['«Повторение за 7 класс»', null], ['1-е полугодие', null], [null, null]])('reads the number of %s', (title, number) => {
  expect(readWorkNumber(title)).toBe(number);
});

it('does not take figures of a topic for the number of the work', () => {
  expect(findTitleLacks(control, '«Повторение за 7 класс»')).toEqual(['number']);
  expect(findTitleLacks(control, '№ 3 «»')).toEqual(['topic']);
});

it.each([
  ['Контрольная работа № 3 «Дроби»', 'Дроби'],
  ['Контрольная работа №3 по теме «Дроби».', 'Дроби'],
  ['К/р № 7. Квадратные уравнения', 'Квадратные уравнения'],
  ['Контрольная работа: Дроби', 'Дроби'],
  ['Дроби. Контрольная работа № 2', 'Дроби'],
  ['Дроби', 'Дроби'],
  ['Роман «Евгений Онегин»', 'Роман „Евгений Онегин“'],
  ['Решение задач № 5–10', 'Решение задач № 5–10'],
  ['Контрольная работа № 3', null],
  ['Контрольная работа', null],
])('finds what the work is about in «%s»', (topic, about) => {
  expect(findWorkTopic(topic, 'Контрольная работа')).toBe(about);
});

it('offers the next number of the kind, with the topic of the lesson in quotes', () => {
  expect(proposeWorkTitle(control, WORKS, place('2025-12-10'), 'Контрольная работа № 9 «Дроби»')).toBe('№ 3 «Дроби»');
  expect(proposeWorkTitle(control, WORKS, place('2025-12-10'), null)).toBe('№ 3 «»');
  expect(proposeWorkTitle({ ...control, needsTopic: false }, WORKS, place('2025-12-10'), 'Дроби')).toBe('№ 3');
  expect(proposeWorkTitle(control, [], place('2025-12-10'), null)).toBe('№ 1 «»');
});

it('counts works without a number, and passes over numbers of later works', () => {
  expect(proposeWorkTitle(control, [...WORKS, work('2025-11-11', null)], place('2025-12-10'), null)).toBe('№ 4 «»');
  expect(proposeWorkTitle(control, WORKS, place('2025-09-23'), null)).toBe('№ 3 «»');
  expect(proposeWorkTitle(control, WORKS, place('2025-10-14'), null)).toBe('№ 2 «»');
});

it('offers a topic alone for a kind without numbers, and nothing where there is none', () => {
  expect(proposeWorkTitle(essay, WORKS, place('2025-12-10'), 'Образ Татьяны')).toBe('«Образ Татьяны»');
  expect(proposeWorkTitle(essay, WORKS, place('2025-12-10'), null)).toBeNull();
  expect(proposeWorkTitle(getWorkType('answer', WORK_TYPES), WORKS, place('2025-12-10'), 'Дроби')).toBeNull();
});

it('tells a number that another work has, and one that is not the next', () => {
  const check = (date: string, title: string) => findNumberProblem(control, WORKS, place(date), title);
  expect(check('2025-12-10', '№ 2 «Дроби»')).toEqual({ code: 'numberTwice', number: 2, date: '2025-10-14' });
  expect(check('2025-12-10', '№ 5 «Дроби»')).toEqual({ code: 'numberOutOfOrder', number: 5, expected: 3 });
  expect(check('2025-12-10', '№ 3 «Дроби»')).toBeNull();
  expect(check('2025-12-10', '«Дроби»')).toBeNull();
  expect(check('2025-10-14', '№ 2 «Уравнения»')).toBeNull();
  expect(findNumberProblem(essay, WORKS, place('2025-12-10'), '№ 1')).toBeNull();
});

it('takes one work of a double lesson for one: same day, number and topic', () => {
  const second = place('2025-10-14', 4);
  expect(findNumberProblem(control, WORKS, second, '№ 2 «Уравнения»')).toBeNull();
  expect(findNumberProblem(control, WORKS, second, '№ 2 «Дроби»')).toMatchObject({ code: 'numberTwice' });
});
