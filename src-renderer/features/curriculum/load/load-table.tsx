import { memo, type MouseEvent, type ReactNode } from 'react';
import type { PlanClass } from '@shared/contract/curriculum-contract';
import { formatHours, formatNumber } from '@shared/domain/curriculum';
import type { BalanceLine, LoadLine } from './load-rows';
import styles from './load.module.css';

export type LoadPlace = { readonly classId: number; readonly subjectId: number };
type Props = {
  readonly classes: readonly Pick<PlanClass, 'id' | 'name'>[];
  readonly lines: readonly LoadLine[];
  readonly balance: readonly BalanceLine[];
  readonly place: LoadPlace | null;
  readonly onPlace: (place: LoadPlace) => void;
};

/** Teachers × classes; what does not agree with the plan stands above them, told by a sign and by colour. */
export function LoadTable({ classes, lines, balance, place, onPlace }: Props) {
  const choose = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest('button[data-class]') : null;
    if (button instanceof HTMLElement) onPlace({ classId: Number(button.dataset.class), subjectId: Number(button.dataset.subject) });
  };
  return (
    <div className={styles.scroller} role="group" aria-label="Педагогическая нагрузка" tabIndex={0} onClick={choose}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Учитель</th>
            <th scope="col">Предмет</th>
            {classes.map((row) => <th key={row.id} scope="col">{row.name}</th>)}
            <th scope="col" title="По предмету">Часов</th>
            <th scope="col" title="Всего часов у учителя">Всего</th>
          </tr>
        </thead>
        {balance.length > 0 && (
          <tbody className={styles.balance}>
            <tr className={styles.title}><th scope="colgroup" colSpan={2}>Не сходится с планом</th><td colSpan={classes.length + 2}>▼ не закрыто часов · ▲ удвоено или сверх плана</td></tr>
            {balance.map((line) => <BalanceRow key={line.subject.id} line={line} classes={classes} active={place?.subjectId === line.subject.id ? place.classId : -1} />)}
          </tbody>
        )}
        <tbody>
          {lines.map((line) => <LoadRow key={line.key} line={line} classes={classes} active={place?.subjectId === line.subject.id ? place.classId : -1} />)}
        </tbody>
      </table>
    </div>
  );
}

type RowProps<Line> = { readonly line: Line; readonly classes: Props['classes']; readonly active: number };

const BalanceRow = memo(function BalanceRow({ line, classes, active }: RowProps<BalanceLine>) {
  return (
    <tr>
      <th scope="row" />
      <td className={styles.subject}>{line.subject.name}</td>
      {classes.map((row) => {
        const cell = line.cells.get(row.id);
        if (!cell) return <td key={row.id} />;
        const words = [cell.uncovered > 0 ? `не закрыто ${formatNumber(cell.uncovered)} ч` : null, cell.doubled > 0 ? `сверх плана ${formatNumber(cell.doubled)} ч` : null].filter((text) => text !== null).join(', ');
        return (
          <td key={row.id} data-wrong={cell.uncovered > 0 ? 'uncovered' : 'doubled'}>
            <CellButton classId={row.id} subjectId={line.subject.id} isActive={active === row.id} label={`${row.name}, ${line.subject.name}: ${words}`}>
              {cell.uncovered > 0 ? `▼${formatNumber(cell.uncovered)}` : ''}{cell.doubled > 0 ? `▲${formatNumber(cell.doubled)}` : ''}
            </CellButton>
          </td>
        );
      })}
      <td>{line.uncovered > 0 ? `▼${formatNumber(line.uncovered)}` : ''}</td>
      <td>{line.doubled > 0 ? `▲${formatNumber(line.doubled)}` : ''}</td>
    </tr>
  );
});

const LoadRow = memo(function LoadRow({ line, classes, active }: RowProps<LoadLine>) {
  return (
    <tr data-first={line.total !== null || undefined} data-nobody={line.staffId === null || undefined}>
      <th scope="row">{line.total === null ? '' : line.name}</th>
      <td className={styles.subject} title={line.subject.name}>{line.subject.name}</td>
      {classes.map((row) => {
        const cell = line.cells.get(row.id);
        if (!cell) return <td key={row.id} />;
        const groups = cell.pages.flatMap((page) => page.groupName ?? []);
        const text = cell.pages.map((page) => formatHours(page.hours) || '0').join('+');
        return (
          <td key={row.id}>
            <CellButton classId={row.id} subjectId={line.subject.id} isActive={active === row.id} label={`${line.name}, ${row.name}, ${line.subject.name}: ${text} ч${groups.length > 0 ? ` (${groups.join(', ')})` : ''}`}>
              {text}{groups.length > 0 && <sup>гр</sup>}
            </CellButton>
          </td>
        );
      })}
      <td className={styles.sum}>{formatNumber(line.hours)}</td>
      <td className={styles.sum}>{line.total === null ? '' : <b>{formatNumber(line.total)}</b>}</td>
    </tr>
  );
});

type ButtonProps = { readonly classId: number; readonly subjectId: number; readonly isActive: boolean; readonly label: string; readonly children: ReactNode };

function CellButton({ classId, subjectId, isActive, label, children }: ButtonProps) {
  return <button type="button" data-class={classId} data-subject={subjectId} aria-pressed={isActive} aria-label={label} title={label}>{children}</button>;
}
