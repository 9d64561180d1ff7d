import type { Division, DivisionProposal } from '@shared/contract/groups-contract';
import { splitStudents, type SplitWay } from '@shared/domain/curriculum';

/** A group while it is being divided: `key` is its place, `id` is null for a new one. */
export type DraftGroup = { readonly key: number; readonly id: number | null; readonly name: string };
/** `places`: pupil → key of the group; nothing for those in none. */
export type DivisionDraft = { readonly groups: readonly DraftGroup[]; readonly places: ReadonlyMap<number, number> };

export function toDraft({ groups, students }: Pick<Division, 'groups' | 'students'>): DivisionDraft {
  const drafted = groups.length > 0 ? groups.map(({ id, name }, key): DraftGroup => ({ key, id, name })) : [0, 1].map((key): DraftGroup => ({ key, id: null, name: `${key + 1} подгруппа` }));
  const keyOf = new Map(drafted.map((group) => [group.id, group.key]));
  const places = new Map<number, number>();
  for (const student of students) {
    const key = student.groupId === null ? undefined : keyOf.get(student.groupId);
    if (key !== undefined) places.set(student.id, key);
  }
  return { groups: drafted, places };
}

/** A teacher's proposal laid over the division. */
export function fromProposal({ groups }: Pick<DivisionProposal, 'groups'>): DivisionDraft {
  return { groups: groups.map(({ id, name }, key) => ({ key, id, name })), places: new Map(groups.flatMap(({ studentIds }, key) => studentIds.map((id) => [id, key] as const))) };
}

export function putInto(draft: DivisionDraft, studentIds: readonly number[], key: number | null): DivisionDraft {
  const places = new Map(draft.places);
  for (const id of studentIds) {
    if (key === null) places.delete(id);
    else places.set(id, key);
  }
  return { ...draft, places };
}

export function split(draft: DivisionDraft, students: Division['students'], way: SplitWay): DivisionDraft {
  const indexes = splitStudents(students, draft.groups.length, way);
  return { ...draft, places: new Map([...indexes].flatMap(([id, index]) => { const key = draft.groups[index]?.key; return key === undefined ? [] : [[id, key] as const]; })) };
}

/** Pupils go where they are in another subject: its first group into the first one here. */
export function splitLike(draft: DivisionDraft, other: Pick<Division, 'groups' | 'students'>): DivisionDraft {
  const order = new Map(other.groups.map((group, index) => [group.id, index]));
  const places = new Map<number, number>();
  for (const student of other.students) {
    const key = student.groupId === null ? undefined : draft.groups[order.get(student.groupId) ?? -1]?.key;
    if (key !== undefined) places.set(student.id, key);
  }
  return { ...draft, places };
}

export function addGroup(draft: DivisionDraft): DivisionDraft {
  const key = Math.max(-1, ...draft.groups.map((group) => group.key)) + 1;
  return { ...draft, groups: [...draft.groups, { key, id: null, name: `${draft.groups.length + 1} подгруппа` }] };
}

/** Only a group that is not saved yet can be taken away again. */
export function dropGroup(draft: DivisionDraft, key: number): DivisionDraft {
  return { groups: draft.groups.filter((group) => group.key !== key), places: new Map([...draft.places].filter(([, place]) => place !== key)) };
}

export function toInput({ groups, places }: DivisionDraft): { id: number | null; name: string; studentIds: number[] }[] {
  return groups.map(({ key, id, name }) => ({ id, name, studentIds: [...places].filter(([, place]) => place === key).map(([studentId]) => studentId) }));
}

export function isSame(left: DivisionDraft, right: DivisionDraft): boolean {
  if (left.groups.length !== right.groups.length || left.places.size !== right.places.size) return false;
  return left.groups.every((group, index) => group.name === right.groups[index]?.name && group.id === right.groups[index].id) && [...left.places].every(([id, key]) => right.places.get(id) === key);
}
