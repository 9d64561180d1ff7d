import { formatDate } from '../../lib/russian-date';
import { makePlanLine, MAX_LINE_HOURS, type PlanLine, type PlanTopic } from './plan-line';
import { formatWorkType, readWorkType, type PlanWorkType } from './plan-work-type';
import { isReserveTopic, readHours, readPlanDate, type PlanYear } from './read-plan-rows';

/** Cells of a line that a person types into. */
export const LINE_FIELDS = ['section', 'topic', 'hours', 'lessonType', 'workType', 'homework', 'plannedDate'] as const;
export type LineField = (typeof LINE_FIELDS)[number];

export function formatField(line: PlanLine, field: LineField, types: readonly PlanWorkType[]): string {
  if (field === 'hours') return String(line.hours);
  if (field === 'workType') return formatWorkType(line.workType, types);
  if (field === 'plannedDate') return line.plannedDate === null ? '' : formatDate(line.plannedDate);
  return line[field] ?? '';
}

/** What a typed text makes of the cell; null = it cannot stand there («пять» for hours). An emptied cell empties the value, hours become 1. */
export function readField(field: LineField, typed: string, year: PlanYear, types: readonly PlanWorkType[]): Partial<PlanTopic> | null {
  const text = typed.replace(/\s+/gu, ' ').trim();
  switch (field) {
    case 'topic': return { topic: text, isReserve: isReserveTopic(text) };
    case 'hours': {
      const hours = text === '' ? 1 : readHours(text);
      return hours === null ? null : { hours };
    }
    case 'workType': {
      const workType = readWorkType(text, types);
      return text !== '' && workType === null ? null : { workType };
    }
    case 'plannedDate': {
      const date = readPlanDate(text, year);
      return text !== '' && date === null ? null : { plannedDate: date, plannedUntil: date };
    }
    default: return { [field]: text === '' ? null : text };
  }
}

/** Lessons of the year that each line takes, in words: «5», «6–7». */
export function numberLessons(lines: readonly PlanLine[]): readonly string[] {
  let last = 0;
  return lines.map(({ hours }) => {
    const first = last + 1;
    last += hours;
    return hours > 1 ? `${String(first)}–${String(last)}` : String(first);
  });
}

export function insertLines(lines: readonly PlanLine[], index: number, added: readonly PlanLine[]): readonly PlanLine[] {
  return [...lines.slice(0, index), ...added, ...lines.slice(index)];
}

/** Lines `first` to `last` as one with their hours together; dates are spread anew afterwards. */
export function joinLines(lines: readonly PlanLine[], first: number, last: number): readonly PlanLine[] {
  const joined = lines.slice(first, last + 1);
  const [head] = joined;
  if (!head || joined.length < 2) return lines;
  const homework = joined.map((line) => line.homework).filter((text) => text !== null).join('; ');
  const line: PlanLine = {
    ...head,
    topic: joined.map(({ topic }) => topic.replace(/[.;]\s*$/u, '')).filter((topic) => topic !== '').join('. '),
    hours: Math.min(MAX_LINE_HOURS, joined.reduce((sum, { hours }) => sum + hours, 0)),
    homework: homework === '' ? null : homework,
    workType: head.workType ?? joined.find(({ workType }) => workType !== null)?.workType ?? null,
    plannedUntil: joined.at(-1)?.plannedUntil ?? head.plannedUntil,
  };
  return [...lines.slice(0, first), line, ...lines.slice(last + 1)];
}

/** One line as two: the hours are shared; «Тема 1. Тема 2» parts at the full stop, another topic is continued under its own name. */
export function splitLine(lines: readonly PlanLine[], index: number, newId: number): readonly PlanLine[] {
  const line = lines[index];
  if (!line) return lines;
  const parts = line.topic.split(/[.;]\s+/u);
  const isParted = parts.length > 1;
  const first: PlanLine = { ...line, topic: isParted ? (parts[0] ?? '') : line.topic, hours: Math.ceil(line.hours / 2), plannedUntil: line.plannedDate };
  const { id: _id, ...topic } = line;
  const second = makePlanLine(newId, {
    ...topic, topic: isParted ? parts.slice(1).join('. ') : line.topic, hours: Math.max(1, Math.floor(line.hours / 2)), homework: null, plannedDate: line.plannedUntil,
  });
  return [...lines.slice(0, index), first, second, ...lines.slice(index + 1)];
}

/** Lines `first` to `last` one place up (−1) or down (+1); dates are spread anew afterwards. */
export function moveLines(lines: readonly PlanLine[], first: number, last: number, step: -1 | 1): readonly PlanLine[] {
  if (first + step < 0 || last + step >= lines.length) return lines;
  const moved = lines.slice(first, last + 1);
  const neighbour = lines[step < 0 ? first - 1 : last + 1];
  if (!neighbour) return lines;
  return step < 0
    ? [...lines.slice(0, first - 1), ...moved, neighbour, ...lines.slice(last + 1)]
    : [...lines.slice(0, first), neighbour, ...moved, ...lines.slice(last + 2)];
}
