import { describe, expect, it } from 'vitest';
import { buildCourseList, findListSpan, isOnList, type ClassEnrolment } from '@shared/domain/journal';

function enrol(studentId: number, fullName: string, dateFrom = '2025-09-01', dateTo: string | null = null): ClassEnrolment {
  const [lastName = '', firstName = '', middleName = null] = fullName.split(' ');
  return { studentId, lastName, firstName, middleName, educationForm: 'очная', dateFrom, dateTo };
}

const member = (studentId: number, dateFrom = '2025-09-01', dateTo: string | null = null) => ({ studentId, dateFrom, dateTo });

describe('the list of a page', () => {
  it('stands in Russian order: ё beside е, a short surname before a longer one', () => {
    const list = buildCourseList([enrol(1, 'Жуков Пётр'), enrol(2, 'Кимова Анна'), enrol(3, 'Ёлкина Дарья'), enrol(4, 'Ким Ян'), enrol(5, 'Егоров Олег')], null);
    expect(list.map((student) => student.name)).toEqual(['Егоров Олег', 'Ёлкина Дарья', 'Жуков Пётр', 'Ким Ян', 'Кимова Анна']);
  });

  it('shows the patronymic where the short name repeats in the class, in a subgroup too', () => {
    const enrolments = [enrol(1, 'Жуков Пётр Олегович'), enrol(2, 'Жуков Пётр Ильич'), enrol(3, 'Ёлкина Дарья Петровна')];
    expect(buildCourseList(enrolments, null).map((student) => student.name)).toEqual(['Ёлкина Дарья', 'Жуков Пётр Ильич', 'Жуков Пётр Олегович']);
    expect(buildCourseList(enrolments, [member(1)]).map((student) => student.name)).toEqual(['Жуков Пётр Олегович']);
  });

  it('holds members of the group while they are in the class', () => {
    const enrolments = [enrol(1, 'Абрамов Егор', '2025-10-01', '2026-01-20'), enrol(2, 'Белов Лев'), enrol(3, 'Вуколова Зоя', '2025-09-01', '2025-09-30')];
    const list = buildCourseList(enrolments, [member(1, '2025-09-01', null), member(2, '2025-11-05', '2025-12-30'), member(3, '2025-10-01')]);
    expect(list.map(({ id, spans }) => [id, spans])).toEqual([
      [1, [{ dateFrom: '2025-10-01', dateTo: '2026-01-20' }]],
      [2, [{ dateFrom: '2025-11-05', dateTo: '2025-12-30' }]],
    ]);
  });

  it('names a pupil once who left and came back', () => {
    const [student] = buildCourseList([enrol(1, 'Абрамов Егор', '2025-09-01', '2025-10-10'), enrol(1, 'Абрамов Егор', '2025-12-01')], null);
    expect([['2025-10-10'], ['2025-10-11'], ['2025-11-30'], ['2025-12-01']].map(([date]) => isOnList(student!, date!))).toEqual([true, false, false, true]);
    expect(findListSpan(student!.spans)).toEqual({ dateFrom: '2025-09-01', dateTo: null });
  });
});

it('spans from the first day on the list to the last', () => {
  expect(findListSpan([{ dateFrom: '2025-12-01', dateTo: '2025-12-20' }, { dateFrom: '2025-09-01', dateTo: '2025-10-10' }])).toEqual({ dateFrom: '2025-09-01', dateTo: '2025-12-20' });
});
