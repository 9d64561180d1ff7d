import { expect, it } from 'vitest';
import { openTestBackend } from '../../support/test-backend';

const PAPER = { basis: 'приказ', documentNumber: '41', documentDate: '2025-12-01', place: '' };

it('tells of every other lesson of pupil and teacher at the time, and saves the plan once they are confirmed', async () => {
  const { school, login } = await openTestBackend();
  const deputy = await login('zavuch');
  const { abramov, zhukovIlya } = school.students;
  const plan = (studentId: number, times: readonly { weekday: number; lessonNumber: number }[]) => ({
    id: null as number | null, version: 0, studentId, dateFrom: '2025-12-08', dateTo: null, ...PAPER,
    lines: [{ id: null as number | null, subjectId: school.subjects.algebra, hours: 2, staffId: school.staff.smirnova.staffId, dateFrom: '2025-12-08', dateTo: null, replaces: [school.courses.algebra7a], times: [...times] }],
  });
  const save = (input: ReturnType<typeof plan> & { acceptedClashes?: string[] }) => deputy.call('individual.savePlan', input);

  // Monday 1 is the hour of the page that is replaced; Monday 2 Смирнова teaches 7Б; Tuesday 2 is his English.
  const busy = plan(abramov, [{ weekday: 1, lessonNumber: 1 }, { weekday: 1, lessonNumber: 2 }, { weekday: 2, lessonNumber: 2 }]);
  const clashes = [
    'пн 2, с 08.12.2025: у учителя (Смирнова О. В.) «Алгебра», 7Б; по плану – «Алгебра»', 'вт 2, с 09.12.2025: у ученика (Абрамов Егор) «Английский язык, 1 подгруппа», 7А; по плану – «Алгебра»',
  ];
  await expect(save(busy)).rejects.toMatchObject({ code: 'lessonsClash', details: { clashes } });
  await expect(save({ ...busy, acceptedClashes: clashes.slice(0, 1) })).rejects.toMatchObject({ code: 'lessonsClash', details: { clashes } });
  expect(await deputy.call('individual.listPlans', {})).toEqual([]);
  const saved = await save({ ...busy, acceptedClashes: clashes });
  expect(saved.lines[0]?.times).toHaveLength(3);

  // The lessons of one plan are taken for those of another; those of the plan itself are judged as they are typed.
  const other = plan(zhukovIlya, [{ weekday: 1, lessonNumber: 1 }]);
  await expect(save(other)).rejects.toMatchObject({ details: { clashes: ['пн 1, с 08.12.2025: у учителя (Смирнова О. В.) «Алгебра, ИУП: Абрамов Егор», 7А; по плану – «Алгебра»'] } });
  const [line] = busy.lines;
  const free = await save({ ...busy, id: saved.id, version: saved.version, lines: line ? [{ ...line, id: saved.lines[0]?.id ?? 0, times: [{ weekday: 5, lessonNumber: 7 }] }] : [] });
  expect(free.lines[0]?.times).toEqual([{ weekday: 5, lessonNumber: 7 }]);
  expect((await save(other)).student).toBe('Жуков Пётр');
});
