import { expect, it } from 'vitest';
import { findAway, findCorrectionProblems, findCorrectionReason, findProtocolProblems, findSheetProblems, formatTimes, listAway, parseTimes, proposeTopics } from '@shared/domain/individual';
import { DEFAULT_SCALE, leaveOut } from '@shared/domain/journal';

it('expects nobody at lessons who is taught at home, only on those days', () => {
  const away = listAway('очная', [{ studentId: 1, kind: 'home', dateFrom: '2025-12-01', dateTo: '2025-12-19' }]);
  expect([findAway(away, '2025-11-30'), findAway(away, '2025-12-01')?.sign, findAway(away, '2025-12-19')?.sign, findAway(away, '2025-12-20')]).toEqual([null, 'нд', 'нд', null]);
});

it('expects nobody at lessons whose form of education asks for no attendance', () => {
  expect(findAway(listAway('экстернат', []), '2025-12-01')).toMatchObject({ sign: '–', title: 'экстернат: посещаемость и текущие отметки не ведутся, только аттестация' });
  expect(listAway('свободное посещение', [])[0]?.title).toBe('свободное посещение: посещаемость не ведётся');
  expect(listAway('индивидуальное обучение на дому', [])).toEqual([]);
});

it('cuts the days of an own page out of a stay on a list', () => {
  const stay = { dateFrom: '2025-09-01', dateTo: null };
  expect(leaveOut([stay], [{ dateFrom: '2025-12-08', dateTo: '2025-12-19' }])).toEqual([{ dateFrom: '2025-09-01', dateTo: '2025-12-07' }, { dateFrom: '2025-12-20', dateTo: null }]);
  expect(leaveOut([stay], [{ dateFrom: '2025-09-01', dateTo: null }])).toEqual([]);
  expect(leaveOut([{ dateFrom: '2025-09-01', dateTo: '2025-10-01' }], [{ dateFrom: '2025-12-08', dateTo: null }])).toEqual([{ dateFrom: '2025-09-01', dateTo: '2025-10-01' }]);
  const year = { dateFrom: '2025-12-08', dateTo: '2026-05-31' };
  expect(leaveOut([year], [{ dateFrom: '2025-09-01', dateTo: '2025-12-20' }, { dateFrom: '2026-02-01', dateTo: '2026-02-10' }])).toEqual([{ dateFrom: '2025-12-21', dateTo: '2026-01-31' }, { dateFrom: '2026-02-11', dateTo: '2026-05-31' }]);
  expect(leaveOut([year], [year])).toEqual([]);
});

const ENTRY = { date: '2025-12-03', topic: 'Тождества', homework: null, value: 5, stay: { dateFrom: '2025-12-01', dateTo: null }, today: '2025-12-10', isPeriodClosed: false, isOnPage: true, hasMarks: true, scale: DEFAULT_SCALE };

it.each([
  [{}, []],
  [{ date: '2025-11-30' }, ['outsideStay']],
  [{ date: '2025-12-11' }, ['future']],
  [{ isPeriodClosed: true }, ['periodClosed']],
  [{ topic: ' ', value: null }, ['nothingWritten']],
  [{ value: 1 }, ['notInScale']],
  [{ hasMarks: false }, ['gradeless']],
  [{ isOnPage: false }, ['notOnPage']],
])('checks a line of the sheet: %j', (changes, problems) => {
  expect(findSheetProblems({ ...ENTRY, ...changes })).toEqual(problems);
});

const PROTOCOL = { educationForm: 'экстернат', number: '3', date: '2025-12-01', value: '4', today: '2025-12-10', scale: DEFAULT_SCALE, isSlotKnown: true, isOnPage: true, isPeriodClosed: false, hasOtherMark: false };

it.each([
  [{}, []],
  [{ educationForm: 'заочная' }, ['notByProtocol']],
  [{ number: ' ' }, ['numberMissing']],
  [{ date: '2025-12-11' }, ['future']],
  [{ value: '7' }, ['notAMark']],
  [{ value: 'осв' }, []],
  [{ hasOtherMark: true, isSlotKnown: false }, ['unknownSlot', 'markedOtherwise']],
])('checks a protocol: %j', (changes, problems) => {
  expect(findProtocolProblems({ ...PROTOCOL, ...changes })).toEqual(problems);
});

it('proposes correction work for «2» and for many missed lessons', () => {
  expect([findCorrectionReason({ missed: 0, periodMark: '2' }, 5), findCorrectionReason({ missed: 5, periodMark: '3' }, 5), findCorrectionReason({ missed: 4, periodMark: null }, 5)]).toEqual(['unsatisfactory', 'missed', null]);
});

it('lists each missed topic once, in order of time', () => {
  const topics = proposeTopics([{ date: '2025-12-05', topic: 'Тождества', cause: 'missed' }, { date: '2025-12-01', topic: ' ', cause: 'missed' }, { date: '2025-12-03', topic: 'Степени', cause: 'unsatisfactory' }, { date: '2025-12-08', topic: 'Тождества', cause: 'missed' }]);
  expect(topics).toEqual([{ topic: 'Степени', dates: ['2025-12-03'], cause: 'unsatisfactory' }, { topic: 'Тождества', dates: ['2025-12-05', '2025-12-08'], cause: 'missed' }]);
});

it('closes correction work only with a result and nothing ahead of time', () => {
  const plan = { openedOn: '2025-12-01', closedOn: null, result: null, today: '2025-12-10', isOnPage: true, steps: [{ topic: 'Тождества', doneOn: null, result: null }] };
  expect(findCorrectionProblems(plan)).toEqual([]);
  expect(findCorrectionProblems({ ...plan, closedOn: '2025-12-09' })).toEqual(['resultMissing']);
  expect(findCorrectionProblems({ ...plan, steps: [{ topic: 'Тождества', doneOn: '2025-12-11', result: null }] })).toEqual(['future']);
  expect(findCorrectionProblems({ ...plan, steps: [{ topic: 'Тождества', doneOn: null, result: 'зачтено' }] })).toEqual(['doneWithoutDate']);
});

it('reads lessons of the week as people write them', () => {
  expect(parseTimes('Вт 6, чт. 6; пт1')).toEqual([{ weekday: 2, lessonNumber: 6 }, { weekday: 4, lessonNumber: 6 }, { weekday: 5, lessonNumber: 1 }]);
  expect([parseTimes('вс 1'), parseTimes('6 вт'), parseTimes('')]).toEqual([undefined, undefined, []]);
  expect(formatTimes([{ weekday: 2, lessonNumber: 6 }])).toBe('вт 6');
});
