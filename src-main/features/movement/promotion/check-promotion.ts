import type { PromotionCheck, PromotionPlanInput } from '@shared/contract/promotion-contract';
import { PROMOTION_PROBLEM_TEXTS } from '@shared/contract/promotion-problem-text';
import { findPromotionProblems, listTargetNames, nameClass, resolvePromotion, type PromotionMove } from '@shared/domain/movement';
import { compareRussian } from '@shared/lib/russian-order';
import type { Query } from '../../../database/statement-cache';
import { listCarriedGroups } from './copy-groups';
import { listPlanPages } from './copy-plans';
import { listUnfinished } from './list-unfinished';
import { buildPromotionFacts, findYearNamed, loadPromotionBase, type PromotionBase } from './load-promotion';

const THERE = 'SELECT name AS "name" FROM school_class WHERE year_id = ?';

/** The dry run: what the promotion would do and everything that stands against it. */
export function checkPromotion(query: Query, plan: PromotionPlanInput): PromotionCheck {
  const base = loadPromotionBase(query);
  const moves = resolvePromotion(plan, base.pupils);
  const count = (kind: PromotionMove['kind']): number => moves.filter((move) => move.kind === kind).length;
  return {
    problems: findPromotionProblems(plan, moves, buildPromotionFacts(query, base, plan)).map((problem) => PROMOTION_PROBLEM_TEXTS[problem]),
    unfinished: listUnfinished(query, base.from.id, base.classes),
    targets: listTargets(query, plan, moves, base),
    promoted: count('promotion'), repeating: count('repeating'), graduated: count('graduation'),
    notes: [...listNotes(query, plan, base), ...listCarried(query, plan, base, moves)],
  };
}

/** Classes of the new year in school order, with where their pupils come from. */
function listTargets(query: Query, plan: PromotionPlanInput, moves: readonly PromotionMove[], { classes }: PromotionBase): PromotionCheck['targets'] {
  const existing = findYearNamed(query, plan.year.name);
  const there = new Set(existing ? query.all<{ name: string }>(THERE, existing.id).map(({ name }) => name) : []);
  const names = new Map(classes.map(({ id, name }) => [id, name]));
  const targets = new Map<string, { grade: number; pupils: number; from: Set<string> }>();
  for (const target of plan.newClasses) targets.set(nameClass(target), { grade: target.grade, pupils: 0, from: new Set() });
  for (const { target, classId } of moves) {
    if (!target) continue;
    const known = targets.get(nameClass(target)) ?? { grade: target.grade, pupils: 0, from: new Set<string>() };
    targets.set(nameClass(target), known);
    known.pupils += 1;
    known.from.add(names.get(classId) ?? '');
  }
  return [...targets]
    .sort(([left, first], [right, second]) => first.grade - second.grade || compareRussian(left, right))
    .map(([name, { pupils, from }]) => ({ name, pupils, from: [...from].sort(compareRussian), isThere: there.has(name) }));
}

function listNotes(query: Query, plan: PromotionPlanInput, { classes }: PromotionBase): string[] {
  const notes: string[] = [];
  if (findYearNamed(query, plan.year.name)) notes.push(`Учебный год ${plan.year.name} уже готовится: его даты, периоды и звонки остаются как есть.`);
  else notes.push(`Учебный год ${plan.year.name} будет создан: периоды, каникулы и звонки – как в этом году, со сдвигом. Праздники задаются заново.`);
  if (!plan.newClasses.some(({ grade }) => grade === 1) && classes.some(({ grade }) => grade === 1)) notes.push('Первые классы нового года не заведены: их можно добавить сейчас или позже в справочнике классов.');
  return notes;
}

/** What comes along besides the pupils, as far as it is asked for. */
function listCarried(query: Query, plan: PromotionPlanInput, { from }: PromotionBase, moves: readonly PromotionMove[]): string[] {
  const notes: string[] = [];
  const groups = plan.copyCourses && plan.copyGroups ? listCarriedGroups(query, { fromYearId: from.id, targets: listTargetNames(plan), moves }).length : 0;
  if (groups > 0) notes.push(`Потоки, кружки и другие группы из нескольких классов перейдут с учениками: ${String(groups)}.`);
  const plans = plan.copyPlans ? listPlanPages(query, from.id).length : 0;
  if (plans > 0) notes.push(`КТП остаются за параллелью: план 5А этого года станет черновиком для 5А нового, без дат. Планов сейчас: ${String(plans)}.`);
  notes.push('Расписание не переносится: у классов другие предметы и часы, оно составляется заново.');
  return notes;
}
