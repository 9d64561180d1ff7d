import type { PlanCard } from '@shared/contract/lesson-plan-contract';
import type { LineFact, LineField, PlanLine } from '@shared/domain/lesson-plan';

/** What may be typed now, and why not. */
export type GridRules = {
  /** Null = lines may be added, removed and moved. */
  readonly structureDenial: string | null;
  readonly findCellDenial: (line: PlanLine, field: LineField) => string | null;
  readonly findLineDenial: (line: PlanLine) => string | null;
};

const KEPT_WHEN_GIVEN: readonly LineField[] = ['topic', 'hours'];

export function makeRules({ canEdit, state, corrections }: PlanCard, facts: ReadonlyMap<number, LineFact>): GridRules {
  const denial = canEdit ? describeState(state) : 'План открыт вам только для просмотра: его ведёт учитель этой страницы.';
  const corrected = new Set(corrections.flatMap(({ changes }) => changes.map(({ lineId }) => lineId)));
  const findLineDenial = (line: PlanLine): string | null => {
    if (facts.has(line.id)) return 'Тема уже дана на уроке: её название и часы не меняются.';
    return corrected.has(line.id) ? 'Тема записана в листе корректировки: её название и часы не меняются.' : null;
  };
  return {
    structureDenial: denial,
    findLineDenial,
    findCellDenial: (line, field) => {
      if (denial !== null) return canEdit && state === 'approved' && field === 'homework' ? null : denial;
      return KEPT_WHEN_GIVEN.includes(field) ? findLineDenial(line) : null;
    },
  };
}

function describeState(state: PlanCard['state']): string | null {
  if (state === 'submitted') return 'План на проверке у завуча. Отзовите его, чтобы исправить.';
  return state === 'approved' ? 'План утверждён: темы, часы и даты меняет корректировка с указанием причины. Домашние задания можно править и так.' : null;
}
