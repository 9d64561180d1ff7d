import { ROLES, type Role } from '../accounts';
import { describeState, formatDue, type DutyMoment } from './duty-words';

export type PrintableDuty = DutyMoment & {
  readonly dutyKey: string; readonly duty: string; readonly said: string; readonly clause: string; readonly roles: readonly Role[]; readonly isPersonal: boolean; readonly people: readonly string[];
};
/** A line of the duty calendar, all in words. */
export type DutyRow = { readonly due: string; readonly duty: string; readonly basis: string; readonly who: string; readonly state: string };
export type DutyGroup = { readonly role: Role; readonly rows: readonly DutyRow[] };

/**
 * The duties role by role for paper (CTL-11, DOC-66): what several roles share stands under each of them, and the same duty of many teachers
 * on one date is one line with how many of them have done it and the first `mostNames` of them. `role` null = all roles that have duties.
 */
export function groupDuties(tasks: readonly PrintableDuty[], role: Role | null, mostNames: number): DutyGroup[] {
  return ROLES.filter((one) => role === null || one === role).flatMap((one) => {
    const groups = new Map<string, PrintableDuty[]>();
    for (const task of tasks) if (task.roles.includes(one)) groups.set(`${task.dutyKey} ${task.dueOn ?? ''}`, [...(groups.get(`${task.dutyKey} ${task.dueOn ?? ''}`) ?? []), task]);
    const rows = [...groups.values()].flatMap((same) => (same[0] ? [toRow(same[0], same, mostNames)] : []));
    return rows.length === 0 ? [] : [{ role: one, rows }];
  });
}

function toRow(first: PrintableDuty, same: readonly PrintableDuty[], mostNames: number): DutyRow {
  return { due: formatDue(first), duty: first.duty, basis: `${first.clause}; ${first.said}`, who: namePeople(same.flatMap(({ people }) => people), mostNames), state: countStates(same) };
}

function namePeople(people: readonly string[], mostNames: number): string {
  if (people.length === 0) return 'никто не назначен';
  const rest = people.length - mostNames;
  return `${people.slice(0, mostNames).join(', ')}${rest > 0 ? ` и ещё ${String(rest)}` : ''}`;
}

/** «выполнено» of one or of all; «просрочено на 3 дня – 12, выполнено – 50» of many. */
function countStates(tasks: readonly PrintableDuty[]): string {
  const counts = new Map<string, number>();
  for (const task of tasks) counts.set(describeState(task), (counts.get(describeState(task)) ?? 0) + 1);
  return counts.size === 1 ? ([...counts.keys()][0] ?? '') : [...counts].map(([state, count]) => `${state} – ${String(count)}`).join(', ');
}
