import { describe, expect, it } from 'vitest';
import { WORK_TYPES } from '@shared/domain/journal';
import {
  applyReplan, checkPlan, compareWithLessons, findYearHours, joinLines, listFreeSlots, listReplanOffers, makePlanLine, mergeDrafts, moveLines, numberLessons, splitLine, spreadPlan, takeTheirs,
  type LessonSlot, type PlanFrame, type PlanLine, type PlanTopic, type ReplanInput, type ReplanStep,
} from '@shared/domain/lesson-plan';

const line = (id: number, part: Partial<PlanTopic> = {}): PlanLine => makePlanLine(id, { topic: `Тема ${String(id)}`, section: 'Глава 1', ...part });
const lines = (count: number): PlanLine[] => Array.from({ length: count }, (_, index) => line(index + 1));
/** One lesson a day from 1 September on. */
const slots = (count: number, from = 1): LessonSlot[] => Array.from({ length: count }, (_, index) => ({ date: `2025-09-${String(from + index).padStart(2, '0')}`, lessonNumber: 2 }));
const daysOf = (plan: readonly PlanLine[]) => plan.map(({ plannedDate, plannedUntil }) => `${plannedDate?.slice(8) ?? '–'}–${plannedUntil?.slice(8) ?? '–'}`);

describe('spreading a plan over the dates of the timetable', () => {
  const double: LessonSlot[] = [{ date: '2025-09-01', lessonNumber: 2 }, { date: '2025-09-01', lessonNumber: 3 }, { date: '2025-09-03', lessonNumber: 2 }, { date: '2025-09-03', lessonNumber: 3 }];
  it.each([
    { name: 'one lesson each', plan: lines(3), on: slots(3), days: ['01–01', '02–02', '03–03'], without: 0, free: 0 },
    { name: 'a topic of three hours takes three lessons', plan: [line(1), line(2, { hours: 3 }), line(3)], on: slots(5), days: ['01–01', '02–04', '05–05'], without: 0, free: 0 },
    { name: 'a double lesson is two lessons of one day', plan: [line(1, { hours: 2 }), line(2), line(3)], on: double, days: ['01–01', '03–03', '03–03'], without: 0, free: 0 },
    { name: 'a topic goes on over the night', plan: [line(1), line(2, { hours: 2 }), line(3)], on: double, days: ['01–01', '01–03', '03–03'], without: 0, free: 0 },
    { name: 'reserve takes its lessons where it stands', plan: [line(1), line(2, { isReserve: true }), line(3)], on: slots(4), days: ['01–01', '02–02', '03–03'], without: 0, free: 1 },
    { name: 'what does not fit has no date', plan: [line(1), line(2, { hours: 2 }), line(3)], on: slots(2), days: ['01–01', '02–02', '–––'], without: 2, free: 0 },
    { name: 'no lessons, no dates', plan: lines(2), on: [], days: ['–––', '–––'], without: 2, free: 0 },
  ])('$name', ({ plan, on, days, without, free }) => {
    const spread = spreadPlan(plan, on);
    expect(daysOf(spread.lines)).toEqual(days);
    expect(spread).toMatchObject({ hoursWithoutLesson: without, freeLessons: free });
  });

  it('goes on behind the lines that keep their dates', () => {
    const kept = spreadPlan([line(1), line(2, { hours: 2 }), line(3), line(4)], slots(9)).lines;
    expect(daysOf(spreadPlan(kept, slots(9), 2).lines)).toEqual(['01–01', '02–03', '04–04', '05–05']);
    const moved = kept.map((one) => (one.id === 2 ? { ...one, plannedDate: '2025-09-06', plannedUntil: '2025-09-07' } : one));
    expect(daysOf(spreadPlan(moved, slots(9), 2).lines)).toEqual(['01–01', '06–07', '08–08', '09–09']);
  });
});

describe('the check of a plan (CUR-05)', () => {
  const frame = (part: Partial<PlanFrame> = {}): PlanFrame => ({ yearHours: 3, periods: [{ name: 'I четверть', startDate: '2025-09-01', endDate: '2025-09-02' }], slots: slots(3), ordinals: null, workTypes: WORK_TYPES, ...part });
  const good = spreadPlan([line(1), line(2, { workType: 'control' }), line(3)], slots(3)).lines;
  const codes = (plan: readonly PlanLine[], part: Partial<PlanFrame> = {}) => checkPlan(plan, frame(part)).map(({ code, level, line: at }) => `${level} ${code} ${String(at)}`);
  it.each<[string, readonly PlanLine[], Partial<PlanFrame>, string[]]>([
    ['finds nothing in a good plan', good, {}, []],
    ['an empty plan', [], {}, ['error empty null']],
    ['hours that are not those of the curriculum', good, { yearHours: 4 }, ['error hoursDiffer null']],
    ['unknown hours are not compared', good, { yearHours: null }, []],
    ['a topic without a name', good.map((one) => (one.id === 2 ? { ...one, topic: '' } : one)), {}, ['error emptyTopic 1']],
    ['a gap in the numbers', good, { ordinals: [1, 2, 4] }, ['error numbersBroken 2']],
    ['no work to be checked, in a subject of a lesson a week', good.map((one) => ({ ...one, workType: null, hours: 12 })), { yearHours: 36, slots: [] }, ['warning noControlWorks null', 'warning periodHoursDiffer null']],
    ['more hours than lessons', good, { slots: slots(2) }, ['warning moreThanLessons null', 'warning dateNotInTimetable 2']],
    ['no dates at all', lines(3), {}, ['warning notSpread null']],
    ['one topic without a date', good.map((one) => (one.id === 3 ? { ...one, plannedDate: null, plannedUntil: null } : one)), {}, ['warning notSpread 2']],
    ['dates that go back', [good[1]!, good[0]!, good[2]!], {}, ['warning dateOutOfOrder 1']],
    ['a period with more hours than lessons', good.map((one) => ({ ...one, plannedDate: '2025-09-02', plannedUntil: '2025-09-02' })), {}, ['warning periodHoursDiffer null']],
  ])('%s', (_name, plan, part, expected) => {
    expect(codes(plan, part)).toEqual(expected);
  });

  it('knows the hours of a year', () => {
    expect([findYearHours(3, 34), findYearHours(3, 33), findYearHours(0.5, 34)]).toEqual([102, 99, 17]);
  });
});

describe('plan versus fact (CUR-07)', () => {
  const plan = spreadPlan(lines(6), slots(6)).lines;
  const given = (id: number | null, day: number, part = {}) => ({ date: `2025-09-0${String(day)}`, lessonNumber: 2, planItemId: id, hours: 1, hasTopic: true, isReplaced: false, ...part });
  const facts = (part: Partial<Parameters<typeof compareWithLessons>[1]> = {}) => ({ slots: slots(6), given: [given(1, 1), given(2, 2, { isReplaced: true })], lost: [], today: '2025-09-05', ...part });

  it('counts hours by plan, by timetable, given, replaced, unrecorded, and the lag', () => {
    expect(compareWithLessons(plan, facts())).toEqual({
      planned: 6, plannedToDate: 4, scheduled: 6, scheduledToDate: 4, given: 2, replaced: 1, lost: 0, unrecorded: 2, deviations: 0, lag: 2, notCovered: [3, 4], left: 4, ahead: 2, shortage: 2,
    });
  });

  it('takes a lost lesson out of those that are left, unless it was given after all', () => {
    const lost = [{ date: '2025-09-03', lessonNumber: 2, cause: 'illness' as const }, { date: '2025-09-06', lessonNumber: 2, cause: 'holiday' as const }];
    expect(compareWithLessons(plan, facts({ lost }))).toMatchObject({ lost: 2, unrecorded: 1, ahead: 1, shortage: 3 });
    expect(compareWithLessons(plan, facts({ lost, given: [given(1, 1), given(2, 2), given(3, 3)] }))).toMatchObject({ lost: 1, lag: 1 });
  });

  it('forecasts to the end of a period only what the period was to hold', () => {
    expect(compareWithLessons(plan, facts(), '2025-09-05')).toMatchObject({ left: 3, ahead: 1, shortage: 2 });
  });

  it('a lesson with a topic of its own is given, but covers nothing of the plan', () => {
    expect(compareWithLessons(plan, facts({ given: [given(1, 1), given(null, 2)] }))).toMatchObject({ given: 2, left: 5, lag: 3 });
  });

  it('offers today’s lesson for topics until it has one', () => {
    expect(listFreeSlots(facts({ today: '2025-09-02' })).map(({ date }) => date.slice(8))).toEqual(['03', '04', '05', '06']);
  });
});

describe('the re-planner (CUR-07)', () => {
  const plan = [line(1), line(2), line(3, { hours: 3 }), line(4, { topic: 'Повторение главы' }), line(5), line(6, { workType: 'control' }), line(7, { isReserve: true }), line(8, { section: 'Глава 2' })];
  const facts = new Map([[1, { hours: 1, dates: ['2025-09-01'] }]]);
  /** Nine hours are left to give. */
  const input = (count: number): ReplanInput => ({ lines: spreadPlan(plan, slots(10)).lines, facts, slots: slots(count, 2) });
  const show = (count: number) => listReplanOffers(input(count)).map(({ step, gain, isSuggested }) => `${step.kind} ${String(step.lineId)} +${String(gain)}${isSuggested ? ' !' : ''}`);

  it('offers reserve, shorter topics, mergers, then leaving out; suggests as much as is missing', () => {
    expect(show(6)).toEqual(['reserve 7 +1 !', 'shorten 3 +1 !', 'merge 5 +1 !', 'drop 4 +1', 'drop 2 +1', 'drop 5 +1', 'drop 8 +1']);
    expect(show(9).filter((offer) => offer.endsWith('!'))).toEqual([]);
    expect(show(8).filter((offer) => offer.endsWith('!'))).toEqual(['reserve 7 +1 !']);
  });

  it('merges, shortens, gives reserve away and shifts the rest onto the lessons that are left', () => {
    const steps: ReplanStep[] = [{ kind: 'reserve', lineId: 7 }, { kind: 'shorten', lineId: 3, hours: 2 }, { kind: 'merge', lineId: 5, intoId: 4 }];
    const result = applyReplan(input(6), steps);
    expect(result).toMatchObject({ problems: [], shortage: 0, freeLessons: 0 });
    expect(result.changes.map(({ hoursBefore, hoursAfter, topicBefore }) => [topicBefore, hoursBefore, hoursAfter])).toEqual([['Тема 7', 1, 0], ['Тема 3', 3, 2], ['Тема 5', 1, 0]]);
    expect(result.lines.map(({ id, outcome, correctedTopic, correctedDate }) => [id, outcome, correctedTopic, correctedDate?.slice(8) ?? null])).toEqual([
      [1, null, null, null], [2, null, null, null], [3, null, null, '03'], [4, null, 'Повторение главы. Тема 5', '05'], [5, 'merged', null, null], [6, null, null, '06'], [7, 'dropped', null, null], [8, null, null, '07'],
    ]);
    // What was planned stays as it was planned.
    expect(result.lines.map(({ hours, topic, plannedDate }) => ({ hours, topic, plannedDate }))).toEqual(input(6).lines.map(({ hours, topic, plannedDate }) => ({ hours, topic, plannedDate })));
  });

  it('says what will have no lesson when nothing is chosen', () => {
    const result = applyReplan(input(7), []);
    expect(result.shortage).toBe(2);
    expect(result.lines.filter(({ outcome }) => outcome === 'unplaced').map(({ id }) => id)).toEqual([7, 8]);
  });

  it.each<[string, ReplanStep, string]>([
    ['a topic that was given', { kind: 'drop', lineId: 1 }, 'alreadyGiven'],
    ['a merger into a topic that was given', { kind: 'merge', lineId: 2, intoId: 1 }, 'alreadyGiven'],
    ['a merger over another topic', { kind: 'merge', lineId: 5, intoId: 2 }, 'notNeighbours'],
    ['more hours than there were', { kind: 'shorten', lineId: 3, hours: 3 }, 'wrongHours'],
    ['a line that is not there', { kind: 'drop', lineId: 99 }, 'unknownLine'],
  ])('refuses %s', (_name, step, code) => {
    const before = input(9);
    const result = applyReplan(before, [step]);
    expect(result.problems).toEqual([{ code, lineId: step.lineId }]);
    expect(result.changes).toEqual([]);
  });

  it('does not take a line out twice', () => {
    expect(applyReplan(input(6), [{ kind: 'drop', lineId: 5 }, { kind: 'merge', lineId: 5, intoId: 4 }]).problems).toEqual([{ code: 'takenOut', lineId: 5 }]);
  });
});

describe('lines of a plan', () => {
  it('are numbered by their hours', () => {
    expect(numberLessons([line(1), line(2, { hours: 2 }), line(3)])).toEqual(['1', '2–3', '4']);
  });

  it('are joined with hours and homework, and parted again at the full stop', () => {
    const joined = joinLines([line(1), line(2, { topic: 'Степень.', homework: '§ 1' }), line(3, { topic: 'Корень', homework: '§ 2', workType: 'test' })], 1, 2);
    expect(joined[1]).toMatchObject({ id: 2, topic: 'Степень. Корень', hours: 2, homework: '§ 1; § 2', workType: 'test' });
    expect(splitLine(joined, 1, -1).map(({ id, topic, hours }) => [id, topic, hours])).toEqual([[1, 'Тема 1', 1], [2, 'Степень', 1], [-1, 'Корень', 1]]);
  });

  it('move up and down as a block, and not over the edge', () => {
    const ids = (plan: readonly PlanLine[]) => plan.map(({ id }) => id);
    expect(ids(moveLines(lines(4), 1, 2, -1))).toEqual([2, 3, 1, 4]);
    expect(ids(moveLines(lines(4), 1, 2, 1))).toEqual([1, 4, 2, 3]);
    expect(ids(moveLines(lines(4), 0, 1, -1))).toEqual([1, 2, 3, 4]);
  });
});

describe('two people at one plan (SYS-03)', () => {
  const base = lines(3);
  const edit = (id: number, part: Partial<PlanLine>, from = base) => from.map((one) => (one.id === id ? { ...one, ...part } : one));

  it('puts changes of different cells together without a question', () => {
    const merged = mergeDrafts(base, edit(1, { topic: 'Моя' }), edit(1, { homework: '§ 5' }, edit(3, { hours: 2 })), WORK_TYPES);
    expect(merged.conflicts).toEqual([]);
    expect(merged.lines.map(({ topic, homework, hours }) => [topic, homework, hours])).toEqual([['Моя', '§ 5', 1], ['Тема 2', null, 1], ['Тема 3', null, 2]]);
  });

  it('lists a cell that both changed, keeps mine, and takes theirs when chosen', () => {
    const theirs = edit(2, { topic: 'Их' });
    const merged = mergeDrafts(base, edit(2, { topic: 'Моя' }), theirs, WORK_TYPES);
    expect(merged.conflicts).toEqual([{ lineId: 2, topic: 'Их', field: 'topic', mine: 'Моя', theirs: 'Их' }]);
    expect(merged.lines[1]?.topic).toBe('Моя');
    expect(takeTheirs(merged.lines, theirs, merged.conflicts)[1]?.topic).toBe('Их');
  });

  it.each([
    ['new lines of both', [base[0]!, line(-1), base[1]!, base[2]!], [...base, line(9)], [1, -1, 2, 3, 9]],
    ['a line that I removed', [base[0]!, base[2]!], base, [1, 3]],
    ['a line that they removed', base, [base[1]!, base[2]!], [2, 3]],
    ['a removed line that the other changed stays', [base[0]!, base[2]!], edit(2, { topic: 'Их' }), [1, 2, 3]],
    ['their order, with my new line behind its neighbour', [base[0]!, line(-1), base[1]!, base[2]!], [base[2]!, base[0]!, base[1]!], [3, 1, -1, 2]],
  ])('keeps %s', (_name, mine, theirs, order) => {
    expect(mergeDrafts(base, mine, theirs, WORK_TYPES).lines.map(({ id }) => id)).toEqual(order);
  });
});
