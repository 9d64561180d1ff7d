import { expect, it } from 'vitest';
import { groupDuties, type DutyState } from '@shared/domain/control';
import type { Role } from '@shared/domain/accounts';

const aDuty = (dutyKey: string, roles: readonly Role[], people: readonly string[], state: DutyState = 'overdue') => ({
  dutyKey, duty: `Обязанность ${dutyKey}`, said: 'раз в неделю', clause: '4.3.1', roles, isPersonal: people.length === 1, people, state, daysLeft: -5, startsOn: null, dueOn: '2025-12-05',
});

it('puts a duty under each of its roles, and the same duty of many teachers into one line', () => {
  const tasks = [aDuty('1', ['subjectTeacher'], ['Иванова М. П.'], 'done'), aDuty('1', ['subjectTeacher'], ['Петров А. Л.']), aDuty('2', ['director', 'deputy'], [])];
  const groups = groupDuties(tasks, null, 30);
  expect(groups.map(({ role, rows }) => [role, rows.map(({ who }) => who)])).toEqual([['director', ['никто не назначен']], ['deputy', ['никто не назначен']], ['subjectTeacher', ['Иванова М. П., Петров А. Л.']]]);
  expect(groups[2]?.rows).toEqual([{ due: 'пт, 05.12.2025', duty: 'Обязанность 1', basis: '4.3.1; раз в неделю', who: 'Иванова М. П., Петров А. Л.', state: 'выполнено – 1, просрочено на 5 дней – 1' }]);
  expect(groupDuties(tasks, 'deputy', 30).map(({ role }) => role)).toEqual(['deputy']);
});

it('names no more people than a cell of a page holds', () => {
  const everybody = Array.from({ length: 45 }, (_, index) => `Учитель ${String(index)}`);
  expect(groupDuties([aDuty('1', ['subjectTeacher'], everybody)], null, 30)[0]?.rows[0]?.who).toMatch(/Учитель 29 и ещё 15$/);
});
