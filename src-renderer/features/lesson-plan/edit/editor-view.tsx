import { Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { checkPlan, spreadPlan } from '@shared/domain/lesson-plan';
import { plural } from '@shared/lib/plural';
import { useShortcut } from '../../../hooks/use-shortcut';
import { BringDialog, type BroughtTopics } from '../bring/bring-dialog';
import { CopyDialog } from '../bring/copy-dialog';
import { placeTopics } from '../bring/place-topics';
import { CheckPanel } from './check-panel';
import { FIRST_COLUMN } from './grid-columns';
import { getBlock, placeCursor } from './grid-cursor';
import { PlanGrid } from './plan-grid';
import { PlanToolbar } from './plan-toolbar';
import { useGrid } from './use-grid';
import type { PlanDraft } from './use-plan-draft';

type Bringing = { readonly kind: 'copy' } | { readonly kind: 'block'; readonly rows: readonly (readonly string[])[]; readonly row: number };

/** Toolbar, grid, and what the check says of the plan as it stands now. */
export function EditorView({ draft }: { readonly draft: PlanDraft }) {
  const { card, lines, change } = draft;
  const [bringing, setBringing] = useState<Bringing | null>(null);
  const grid = useGrid(draft, (rows, row) => { setBringing({ kind: 'block', rows, row }); });
  useShortcut({ code: 'KeyS', ctrl: true }, () => { void draft.save(); });
  const problems = useMemo(() => checkPlan(lines, { yearHours: card.yearHours, periods: card.periods, slots: card.slots, ordinals: null, workTypes: card.workTypes }), [lines, card]);
  const canEdit = grid.rules.structureDenial === null;
  const take = ({ topics, mode }: BroughtTopics) => {
    const kept = (line: (typeof lines)[number]) => grid.rules.findLineDenial(line) !== null;
    const placed = placeTopics(lines, topics, { mode, row: grid.cursor.row, makeId: draft.makeId, isKept: kept });
    change(placed.lines);
    grid.setCursor(placeCursor(placed.row, FIRST_COLUMN + 1));
    grid.announce(`Вставлено: ${topics.length} ${plural(topics.length, 'тема', 'темы', 'тем')}.${topics.some(({ plannedDate }) => plannedDate !== null) ? '' : ' Разложите их по датам расписания.'}`);
    setBringing(null);
  };
  const spread = (fromRow: number) => {
    const result = spreadPlan(lines, card.slots, fromRow);
    change(result.lines);
    const rest = result.hoursWithoutLesson > 0 ? ` Не хватило уроков: ${result.hoursWithoutLesson}.` : result.freeLessons > 0 ? ` Свободных уроков осталось: ${result.freeLessons}.` : '';
    grid.announce(`План разложен по датам расписания.${rest}`);
  };
  return (
    <>
      {canEdit && (
        <PlanToolbar
          grid={grid}
          isEmpty={lines.length === 0}
          hasSlots={card.slots.length > 0}
          courseId={card.course.id}
          undo={draft.undo}
          redo={draft.redo}
          onSpread={() => { spread(0); }}
          onSpreadFrom={() => { spread(getBlock(grid.cursor).top); }}
          onRows={(rows) => { setBringing({ kind: 'block', rows, row: grid.cursor.row }); }}
          onCopy={() => { setBringing({ kind: 'copy' }); }}
        />
      )}
      {!canEdit && <Text size="sm" c="dimmed">{grid.rules.structureDenial}</Text>}
      <PlanGrid lines={lines} grid={grid} onUndo={() => { draft.undo?.(); }} onRedo={() => { draft.redo?.(); }} />
      <CheckPanel lines={lines} card={card} problems={problems} message={grid.message} onGo={(row) => { grid.setCursor(placeCursor(row, FIRST_COLUMN + 1)); }} />
      {bringing?.kind === 'block' && <BringDialog rows={bringing.rows} year={card.year} openTypes={grid.openTypes} lineCount={lines.length} row={bringing.row} onTake={take} onClose={() => { setBringing(null); }} />}
      {bringing?.kind === 'copy' && <CopyDialog courseId={card.course.id} lineCount={lines.length} onTake={take} onClose={() => { setBringing(null); }} />}
    </>
  );
}
