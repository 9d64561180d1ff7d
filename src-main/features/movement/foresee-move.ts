import type { InputFor } from '@shared/contract/contract';
import type { GroupOption, MovementForecast } from '@shared/contract/movement-contract';
import { INDIVIDUAL_KIND_TITLES } from '@shared/domain/curriculum';
import { takesFromList, type OrderKind } from '@shared/domain/movement';
import { addDays } from '@shared/lib/calendar-date';
import { plural } from '@shared/lib/plural';
import { formatDate } from '@shared/lib/russian-date';
import type { Query } from '../../database/statement-cache';
import { isDropped, listPlansAfter } from '../individual';
import { findPeriodOf, listRecordsToCarry, pairPages } from './carry-records';
import { checkMove } from './check-move';
import { loadMoveFacts, type MoveFacts } from './load-facts';

type Plan = InputFor<'movement.foresee'>;

const ORDER = 'SELECT kind AS "kind" FROM movement_order WHERE id = ?';
const DIVIDED = `SELECT g.id AS "groupId", g.name AS "name", b.id AS "subjectId", b.name AS "subject" FROM study_group g JOIN subject b ON b.id = g.subject_id
  WHERE g.class_id = ? AND g.kind = 'subgroup' ORDER BY b.ordinal, g.name`;
const AFTER = `SELECT (SELECT count(*) FROM course c JOIN lesson l ON l.course_id = c.id JOIN mark_column k ON k.lesson_id = l.id JOIN mark m ON m.column_id = k.id
    WHERE c.class_id = ? AND l.date >= ? AND m.student_id = ?)
  + (SELECT count(*) FROM course c JOIN lesson l ON l.course_id = c.id JOIN absence a ON a.lesson_id = l.id WHERE c.class_id = ? AND l.date >= ? AND a.student_id = ?) AS "count"`;
const NEXT_CLASS = 'SELECT name AS "name" FROM school_class WHERE id = ?';

/** What a movement would do and what stands against it; nothing is written. */
export function foreseeMove(query: Query, plan: Plan): MovementForecast {
  const facts = loadMoveFacts(query, plan);
  const order = plan.orderId === null ? undefined : query.find<{ kind: string }>(ORDER, plan.orderId);
  const target = plan.kind === 'groupTransfer' ? facts.from : facts.to;
  return {
    problems: checkMove(plan, facts, (order?.kind ?? null) as OrderKind | null),
    warnings: listWarnings(query, plan, facts),
    fromClass: facts.from?.name ?? null,
    divided: target === null ? [] : listDivided(query, target.id, facts),
    carried: takesFromList(plan.kind) ? [] : listCarried(query, plan, facts),
  };
}

function listDivided(query: Query, classId: number, { memberships }: MoveFacts): MovementForecast['divided'] {
  const present = new Set(memberships.map((member) => member.groupId));
  const subjects = new Map<number, { subjectId: number; subject: string; groups: GroupOption[] }>();
  for (const { groupId, name, subjectId, subject } of query.all<{ groupId: number; name: string | null; subjectId: number; subject: string }>(DIVIDED, classId)) {
    const known = subjects.get(subjectId) ?? { subjectId, subject, groups: [] };
    subjects.set(subjectId, known);
    known.groups.push({ groupId, name: name ?? 'группа', isPresent: present.has(groupId) });
  }
  return [...subjects.values()];
}

function listCarried(query: Query, plan: Plan, { from, to, memberships, chosen }: MoveFacts): MovementForecast['carried'] {
  const target = plan.kind === 'groupTransfer' ? from : to;
  const period = from && findPeriodOf(query, from, plan.date);
  if (!from || !target || !period) return [];
  const changed = new Set(chosen.map((group) => group.subjectId));
  const kept = plan.kind === 'groupTransfer' ? memberships.filter((member) => !changed.has(member.subjectId)) : [];
  const pairs = pairPages(query, { fromClassId: from.id, toClassId: target.id, fromGroups: new Set(memberships.map((one) => one.groupId)), toGroups: new Set([...chosen, ...kept].map((one) => one.groupId)) });
  return pairs
    .map((pair) => {
      const records = listRecordsToCarry(query, plan.studentId, pair.fromCourseId, period);
      return { subject: pair.subject, marks: records.filter((one) => one.kind !== 'absence').length, absences: records.filter((one) => one.kind === 'absence').length, target: pair.to?.name ?? null };
    })
    .filter(({ marks, absences }) => marks + absences > 0);
}

function listWarnings(query: Query, { kind, date, studentId }: Plan, { from, others, spans }: MoveFacts): string[] {
  const warnings: string[] = [];
  const after = from ? (query.find<{ count: number }>(AFTER, from.id, date, studentId, from.id, date, studentId)?.count ?? 0) : 0;
  if (after > 0 && kind !== 'groupTransfer') {
    warnings.push(`С ${formatDate(date)} в прежнем классе у ученика уже ${String(after)} ${plural(after, 'запись', 'записи', 'записей')}: они останутся на своих страницах, но в этом списке больше не учитываются.`);
  }
  if (from && kind !== 'groupTransfer') warnings.push(...listEndingPlans(query, { studentId, yearId: from.yearId, lastDay: addDays(date, -1) }, takesFromList(kind)));
  const last = spans.at(-1);
  const next = others.find((span) => last && span.dateFrom > last.dateFrom);
  if (next) {
    const name = query.find<{ name: string }>(NEXT_CLASS, next.classId)?.name ?? '';
    warnings.push(takesFromList(kind) ? `Ученик уже переведён в ${name} следующего года: из его списка он тоже будет убран.` : `Ученик уже переведён в ${name} следующего года: этот список не изменится.`);
  }
  return warnings;
}

/** «Индивидуальный план» is written for a class: in another one it is written anew. */
function listEndingPlans(query: Query, pupil: Parameters<typeof listPlansAfter>[1], leaves: boolean): string[] {
  const { lastDay } = pupil;
  return listPlansAfter(query, pupil).map((plan) => {
    const what = `Запись «${INDIVIDUAL_KIND_TITLES[plan.kind]}» с ${formatDate(plan.dateFrom)}`;
    const end = isDropped(plan, lastDay) ? `${what} ещё не началась: она будет убрана.` : `${what}: последним днём станет ${formatDate(lastDay)}.`;
    return leaves ? end : `${end} В новом классе её вносят заново.`;
  });
}
