import { formatField, LINE_FIELDS, type LineField } from './edit-lines';
import type { PlanLine } from './plan-line';
import type { PlanWorkType } from './plan-work-type';

/** A cell that two people have changed at once; the person chooses (SYS-03). */
export type DraftConflict = { readonly lineId: number; readonly topic: string; readonly field: LineField; readonly mine: string; readonly theirs: string };
export type MergedDraft = { readonly lines: readonly PlanLine[]; readonly conflicts: readonly DraftConflict[] };

/**
 * One plan of what two people have made of the same one. Cells that only one of them has touched go together without a question;
 * cells of both keep mine and are listed. A line that one removed and the other changed stays. The order is theirs when they moved
 * lines, else mine; new lines stand behind the line they were put behind.
 */
export function mergeDrafts(base: readonly PlanLine[], mine: readonly PlanLine[], theirs: readonly PlanLine[], types: readonly PlanWorkType[]): MergedDraft {
  const [baseOf, mineOf, theirsOf] = [byId(base), byId(mine), byId(theirs)];
  const conflicts: DraftConflict[] = [];
  const merged = new Map<number, PlanLine>();
  for (const id of new Set([...baseOf.keys(), ...mineOf.keys(), ...theirsOf.keys()])) {
    const line = mergeLine([baseOf.get(id), mineOf.get(id), theirsOf.get(id)], conflicts, types);
    if (line) merged.set(id, line);
  }
  const haveTheyMoved = !isSameOrder(base, theirs);
  const [leading, other] = haveTheyMoved ? [theirs, mine] : [mine, theirs];
  const order = joinOrders(leading, other).filter((id) => merged.has(id));
  return { lines: order.flatMap((id) => merged.get(id) ?? []), conflicts };
}

/** The draft with the other person's value in these cells. */
export function takeTheirs(lines: readonly PlanLine[], theirs: readonly PlanLine[], chosen: readonly DraftConflict[]): readonly PlanLine[] {
  const theirsOf = byId(theirs);
  return lines.map((line) => chosen.filter(({ lineId }) => lineId === line.id).reduce((changed, { field }) => {
    const other = theirsOf.get(line.id);
    return other ? copyField(changed, other, field) : changed;
  }, line));
}

function mergeLine([base, mine, theirs]: readonly [PlanLine | undefined, PlanLine | undefined, PlanLine | undefined], conflicts: DraftConflict[], types: readonly PlanWorkType[]): PlanLine | null {
  if (!base) return mine ?? theirs ?? null;
  if (!mine || !theirs) {
    const left = mine ?? theirs;
    return left && listChanged(base, left, types).length > 0 ? left : null;
  }
  const byThem = listChanged(base, theirs, types);
  return listChanged(base, mine, types).reduce((line, field) => {
    if (byThem.includes(field) && formatField(mine, field, types) !== formatField(theirs, field, types)) {
      conflicts.push({ lineId: base.id, topic: theirs.topic, field, mine: formatField(mine, field, types), theirs: formatField(theirs, field, types) });
    }
    return copyField(line, mine, field);
  }, { ...theirs, isReserve: mine.isReserve === base.isReserve ? theirs.isReserve : mine.isReserve });
}

function listChanged(base: PlanLine, line: PlanLine, types: readonly PlanWorkType[]): LineField[] {
  return LINE_FIELDS.filter((field) => formatField(base, field, types) !== formatField(line, field, types));
}

function copyField(line: PlanLine, from: PlanLine, field: LineField): PlanLine {
  return field === 'plannedDate' ? { ...line, plannedDate: from.plannedDate, plannedUntil: from.plannedUntil } : { ...line, [field]: from[field] };
}

/** Lines that both have stand in the same order. */
function isSameOrder(left: readonly PlanLine[], right: readonly PlanLine[]): boolean {
  const [leftOf, rightOf] = [byId(left), byId(right)];
  const common = left.filter(({ id }) => rightOf.has(id)).map(({ id }) => id);
  return right.filter(({ id }) => leftOf.has(id)).every(({ id }, index) => id === common[index]);
}

function joinOrders(leading: readonly PlanLine[], other: readonly PlanLine[]): number[] {
  const order = leading.map(({ id }) => id);
  const known = new Set(order);
  other.forEach(({ id }, index) => {
    if (known.has(id)) return;
    const before = other.slice(0, index).reverse().find((line) => known.has(line.id));
    order.splice(before ? order.indexOf(before.id) + 1 : 0, 0, id);
    known.add(id);
  });
  return order;
}

function byId(lines: readonly PlanLine[]): Map<number, PlanLine> {
  return new Map(lines.map((line) => [line.id, line]));
}
