import type { DutyMark, DutyTask } from '@shared/contract/control-contract';
import { findDutyState, findEscalation, findReminder, isPersonal, selectLines, type Duty, type DutyLine, type ShownLine } from '@shared/domain/control';
import type { Role } from '@shared/domain/accounts';
import { daysBetween, type CalendarDate } from '@shared/lib/calendar-date';
import type { DutyMarkRow } from '../../database/entities';
import type { DutyFacts, DutyPerson } from './duty-facts';

/** Who asks: the account with the roles of this session. */
export type Asking = { readonly accountId: number; readonly roles: readonly Role[] };
type Owner = { readonly isPersonal: boolean; readonly accountId: number | null; readonly roles: readonly Role[]; readonly people: readonly string[] };
type Context = { readonly facts: DutyFacts; readonly asking: Asking; readonly today: CalendarDate };

/** Every duty of every owner as a task; `onlyOwn` of the one who asks. Sorted by date, those without one last. */
export function listTasks(facts: DutyFacts, asking: Asking, today: CalendarDate, onlyOwn: boolean): DutyTask[] {
  const marks = groupMarks(facts.marks);
  const tasks = [...groupByDuty(facts.lines)].flatMap(([duty, lines]) => listOwners(duty, facts.people, asking)
    .filter((owner) => !onlyOwn || isOwn(owner, asking))
    .flatMap((owner) => {
      const find = (dueOn: CalendarDate) => findMark(marks.get(markKey(duty.key, dueOn)) ?? [], owner);
      return selectLines(lines, (dueOn) => find(dueOn) !== undefined, today).map((shown) => toTask(shown, owner, shown.line.dueOn === null ? undefined : find(shown.line.dueOn), { facts, asking, today }));
    }));
  return tasks.sort((left, right) => compareDates(left.dueOn, right.dueOn));
}

function groupByDuty(lines: readonly DutyLine[]): ReadonlyMap<Duty, DutyLine[]> {
  const groups = new Map<Duty, DutyLine[]>();
  for (const line of lines) {
    const group = groups.get(line.duty);
    if (group) group.push(line);
    else groups.set(line.duty, [line]);
  }
  return groups;
}

/** The office as one, each teacher alone; the one who asks with the roles of the session. */
export function listOwners(duty: Pick<Duty, 'owners'>, everybody: readonly DutyPerson[], asking: Asking): Owner[] {
  const people = everybody.map((person) => (person.accountId === asking.accountId ? { ...person, roles: asking.roles } : person));
  const office = duty.owners.filter((role) => !isPersonal(role));
  const own = duty.owners.filter(isPersonal);
  const holders = people.filter((person) => person.roles.some((role) => office.includes(role)));
  const teachers = people.filter((person) => person.roles.some((role) => own.includes(role)));
  return [
    ...(office.length === 0 ? [] : [{ isPersonal: false, accountId: null, roles: office, people: holders.map(({ name }) => name) }]),
    ...teachers.map((person) => ({ isPersonal: true, accountId: person.accountId, roles: own.filter((role) => person.roles.includes(role)), people: [person.name] })),
  ];
}

export function isOwn(owner: Owner, asking: Asking): boolean {
  return owner.isPersonal ? owner.accountId === asking.accountId : owner.roles.some((role) => asking.roles.includes(role));
}

function markKey(dutyKey: string, dueOn: CalendarDate): string {
  return `${dutyKey} ${dueOn}`;
}

function groupMarks(marks: readonly DutyMarkRow[]): ReadonlyMap<string, DutyMarkRow[]> {
  const groups = new Map<string, DutyMarkRow[]>();
  for (const mark of marks) groups.set(markKey(mark.dutyKey, mark.dueOn), [...(groups.get(markKey(mark.dutyKey, mark.dueOn)) ?? []), mark]);
  return groups;
}

function findMark(marks: readonly DutyMarkRow[], owner: Pick<Owner, 'isPersonal' | 'accountId'>): DutyMarkRow | undefined {
  return marks.find((mark) => (mark.isPersonal === 1) === owner.isPersonal && (!owner.isPersonal || mark.accountId === owner.accountId));
}

export function toMark(row: DutyMarkRow, authors: ReadonlyMap<number, string>): DutyMark {
  return { id: row.id, version: row.rowVersion, at: row.doneAt, author: authors.get(row.accountId) ?? '', note: row.note };
}

function toTask({ line, missed }: ShownLine, owner: Owner, mark: DutyMarkRow | undefined, { facts, asking, today }: Context): DutyTask {
  const { duty: { key: dutyKey, duty, onBehalfOf, said, clause, servedBy, place }, startsOn, dueOn } = line;
  const state = findDutyState(line, mark !== undefined, today);
  const isOpen = dueOn !== null && mark === undefined;
  return {
    key: [dutyKey, dueOn ?? '', owner.accountId ?? ''].join('|'), dutyKey, duty, onBehalfOf, said, clause, servedBy, place,
    roles: owner.roles, isPersonal: owner.isPersonal, isOwn: isOwn(owner, asking), people: owner.people, startsOn, dueOn, state, missed,
    daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
    reminder: isOpen ? findReminder(dueOn, today) : null,
    escalation: isOpen ? findEscalation(dueOn, today) : null,
    mark: mark ? toMark(mark, facts.authors) : null,
  };
}

function compareDates(left: CalendarDate | null, right: CalendarDate | null): number {
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  return left < right ? -1 : 1;
}
