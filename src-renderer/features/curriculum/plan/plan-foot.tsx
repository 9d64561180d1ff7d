import { memo, useMemo } from 'react';
import type { PlanCell, PlanClass, PlanMatrix } from '@shared/contract/curriculum-contract';
import { formatNumber, type PlanSum } from '@shared/domain/curriculum';
import type { HoursView } from './plan-line';
import { sumClass } from './plan-rows';
import styles from './plan.module.css';

type Props = { readonly plan: PlanMatrix; readonly classes: readonly PlanClass[]; readonly cells: ReadonlyMap<string, PlanCell>; readonly pending: ReadonlyMap<string, number>; readonly view: HoursView };

/** Sums of each class under the matrix, and how far they are from the norm: the sign says it, the colour repeats it. */
export const PlanFoot = memo(function PlanFoot({ plan, classes, cells, pending, view }: Props) {
  const sums = useMemo(() => {
    const painted = new Map(cells);
    for (const [key, hours] of pending) {
      const [subjectId = 0, classId = 0] = key.split(':').map(Number);
      painted.set(key, { ...(cells.get(key) ?? { line: null, dateFrom: null, next: null, lastLesson: null }), subjectId, classId, hours });
    }
    return classes.map((row) => sumClass(plan, painted, row.id));
  }, [plan, classes, cells, pending]);
  const scale = (row: PlanClass): number => (view === 'week' ? 1 : row.weeks);
  const line = (title: string, pick: (sum: PlanSum) => number) => (
    <tr role="row"><th role="rowheader" scope="row">{title}</th>{classes.map((row, index) => <td key={row.id} role="gridcell">{formatNumber(pick(sums[index] ?? EMPTY) * scale(row))}</td>)}</tr>
  );
  return (
    <tfoot className={styles.foot} role="rowgroup">
      {line('Обязательная часть', (sum) => sum.federal)}
      {line('Часть школы', (sum) => sum.school)}
      {line(view === 'week' ? 'Всего в неделю' : 'Всего в год', (sum) => sum.week)}
      <tr role="row">
        <th role="rowheader" scope="row">Норма, не больше</th>
        {classes.map((row, index) => <NormCell key={row.id} row={row} week={sums[index]?.week ?? 0} scale={scale(row)} />)}
      </tr>
      {line('Внеурочная деятельность', (sum) => sum.extracurricular)}
    </tfoot>
  );
});

const EMPTY: PlanSum = { federal: 0, school: 0, extracurricular: 0, week: 0 };

function NormCell({ row, week, scale }: { readonly row: PlanClass; readonly week: number; readonly scale: number }) {
  if (row.norm === null) return <td role="gridcell" title="Нормы нет, или такая неделя для этих классов не допускается">—</td>;
  const over = week - row.norm;
  const title = over > 0 ? `Больше нормы на ${formatNumber(over)} ч` : over < 0 ? `До нормы ${formatNumber(-over)} ч` : 'Ровно по норме';
  return <td role="gridcell" data-over={over > 0 || undefined} title={title}>{`${over > 0 ? '▲ ' : ''}${formatNumber(row.norm * scale)}`}</td>;
}
