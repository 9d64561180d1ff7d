import { expect, it } from 'vitest';
import { shiftTermByOutage } from '@shared/domain/regulation';

const term = { startsAt: '2025-12-10T02:00:00.000Z', deadline: '2025-12-10T17:00:00.000Z' };
const at = (time: string): string => `2025-12-10T${time}:00.000Z`;
const shift = (...acts: [string, string][]): string => shiftTermByOutage(term, acts.map(([from, to]) => ({ startedAt: at(from), endedAt: at(to) }))).slice(11, 16);

it('leaves a term alone without an act', () => {
  expect(shift()).toBe('17:00');
});

it('moves a term on by the length of an outage inside it', () => {
  expect(shift(['05:00', '06:30'])).toBe('18:30');
});

it('counts of an outage that had begun before the term only the part inside', () => {
  expect(shift(['01:00', '03:00'])).toBe('18:00');
  expect(shift(['00:00', '02:00'])).toBe('17:00');
});

it('moves the whole length of an outage that lasts beyond the end of the term', () => {
  expect(shift(['16:00', '19:00'])).toBe('20:00');
});

it('leaves a term alone that was over when the outage began, also a moved one', () => {
  expect(shift(['17:00', '18:00'])).toBe('17:00');
  expect(shift(['16:00', '18:00'], ['18:30', '19:00'])).toBe('19:30');
  expect(shift(['16:00', '18:00'], ['19:00', '20:00'])).toBe('19:00');
});

it('counts once what two acts have in common, in whatever order they are given', () => {
  expect(shift(['07:00', '09:00'], ['05:00', '08:00'])).toBe('21:00');
  expect(shift(['05:00', '09:00'], ['06:00', '07:00'])).toBe('21:00');
});

it('moves over midnight', () => {
  expect(shiftTermByOutage(term, [{ startedAt: at('10:00'), endedAt: '2025-12-11T10:00:00.000Z' }])).toBe('2025-12-11T17:00:00.000Z');
});
