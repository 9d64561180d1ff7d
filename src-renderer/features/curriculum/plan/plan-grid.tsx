import { useMemo } from 'react';
import type { PlanCell, PlanClass, PlanMatrix } from '@shared/contract/curriculum-contract';
import { PlanFoot } from './plan-foot';
import { PlanHead } from './plan-head';
import { PlanLine, type HoursView } from './plan-line';
import type { PlanRow } from './plan-rows';
import type { PlanEdits } from './use-plan-edits';
import { usePlanKeys } from './use-plan-keys';
import styles from './plan.module.css';

type Props = {
  readonly plan: PlanMatrix;
  readonly rows: readonly PlanRow[];
  readonly classes: readonly PlanClass[];
  readonly cells: ReadonlyMap<string, PlanCell>;
  readonly edits: PlanEdits;
  readonly view: HoursView;
  readonly onCursor: (subjectId: number, classId: number) => void;
};

/** The matrix subjects × classes, typed like a spreadsheet: arrows, digits, Ctrl+C/V with Excel, Ctrl+D, Delete, Ctrl+Z. */
export function PlanGrid({ plan, rows, classes, cells, edits, view, onCursor }: Props) {
  const subjects = useMemo(() => rows.flatMap((row) => (row.kind === 'subject' ? [row.subject] : [])), [rows]);
  const grid = usePlanKeys({ canEdit: plan.canEdit && view === 'week', subjects, classes, cells, edits, onCursor });
  const { cursor, block, typing } = grid;
  return (
    <div
      ref={grid.scroller}
      className={styles.scroller}
      role="grid"
      tabIndex={0}
      aria-label={`Учебный план на ${plan.yearName}`}
      aria-activedescendant="plan-active-cell"
      aria-rowcount={subjects.length}
      aria-colcount={classes.length}
      aria-readonly={!plan.canEdit || view === 'year'}
      onKeyDown={grid.onKeyDown}
      onMouseDown={grid.onMouseDown}
      onDoubleClick={grid.onDoubleClick}
      onCopy={grid.onCopy}
      onPaste={grid.onPaste}
    >
      <table className={styles.table} role="presentation">
        <PlanHead classes={classes} cursor={cursor.column} />
        <tbody role="rowgroup">
          {rows.map((row) => (row.kind === 'head'
            ? <tr key={row.title + String(row.isPart)} data-part={row.isPart || undefined} className={styles.area} role="row"><th role="rowheader" scope="colgroup">{row.title}</th><td role="gridcell" colSpan={classes.length} /></tr>
            : (
              <PlanLine
                key={row.subject.id} subject={row.subject} index={row.index} classes={classes} cells={cells} pending={edits.pending} refused={edits.refused} view={view}
                left={block.top <= row.index && row.index <= block.bottom ? block.left : -1} right={block.top <= row.index && row.index <= block.bottom ? block.right : -1}
                active={cursor.row === row.index ? cursor.column : -1} typing={cursor.row === row.index ? typing : null} onTyped={grid.onTyped} onStopped={grid.onStopped}
              />
            )))}
        </tbody>
        <PlanFoot plan={plan} classes={classes} cells={cells} pending={edits.pending} view={view} />
      </table>
    </div>
  );
}
