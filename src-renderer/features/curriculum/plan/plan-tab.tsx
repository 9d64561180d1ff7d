import { Button, SegmentedControl, Switch, Text } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import type { PlanMatrix } from '@shared/contract/curriculum-contract';
import { formatNumber } from '@shared/domain/curriculum';
import { addDays, weekdayOf } from '@shared/lib/calendar-date';
import { formatDate } from '@shared/lib/russian-date';
import { DateField } from '../../../components/date-field';
import { MessageBox } from '../../../components/message-box';
import { CopyClassDialog } from './copy-class-dialog';
import { PlanGrid } from './plan-grid';
import { describeDates, type HoursView } from './plan-line';
import { cellKey, findClasses, findSubjects, indexCells, LEVELS, listRows, type Level } from './plan-rows';
import { usePlanEdits } from './use-plan-edits';
import styles from './plan.module.css';

const VIEWS = [{ value: 'week', label: 'в неделю' }, { value: 'year', label: 'в год' }] as const;
type Here = { readonly subjectId: number; readonly classId: number };

/** The curriculum (CUR-01): hours of every subject in every class against the norm of its grade. */
export function PlanTab({ plan, date }: { readonly plan: PlanMatrix; readonly date: string | undefined }) {
  const [level, setLevel] = useState<Level>('all');
  const [view, setView] = useState<HoursView>('week');
  const [isAll, setAll] = useState(false);
  const [from, setFrom] = useState<string | null>(() => findFirstDay(plan));
  const [isCopying, setCopying] = useState(false);
  const [here, setHere] = useState<Here | null>(null);
  const edits = usePlanEdits(date, from);
  const classes = useMemo(() => findClasses(plan.classes, level), [plan.classes, level]);
  const cells = useMemo(() => indexCells(plan.cells), [plan.cells]);
  const rows = useMemo(() => listRows(findSubjects(plan, classes, isAll || plan.cells.length === 0)), [plan, classes, isAll]);
  const onCursor = useCallback((subjectId: number, classId: number) => { setHere({ subjectId, classId }); }, []);
  const { source, validFrom, validTo } = plan.norms;
  return (
    <div className={styles.fill}>
      <div className={styles.bar}>
        <SegmentedControl size="xs" aria-label="Уровень" data={LEVELS.map(({ value, label }) => ({ value, label }))} value={level} onChange={(value) => { setLevel(value); }} />
        <SegmentedControl size="xs" aria-label="Часы" data={[...VIEWS]} value={view} onChange={(value) => { setView(value); }} />
        <Switch size="xs" label="Все предметы" checked={isAll} onChange={(event) => { setAll(event.currentTarget.checked); }} />
        {plan.canEdit && <FromField from={from} onChange={setFrom} />}
        {plan.canEdit && <Button size="xs" variant="default" onClick={() => { setCopying(true); }}>Скопировать класс…</Button>}
      </div>
      {edits.failure !== null && <MessageBox>{edits.failure}</MessageBox>}
      {plan.cells.length === 0 && <MessageBox kind="notice">Часов ещё нет. Поставьте курсор в клетку и введите число, вставьте таблицу из Excel или загрузите файл школы.</MessageBox>}
      <PlanGrid plan={plan} rows={rows} classes={classes} cells={cells} edits={edits} view={view} onCursor={onCursor} />
      <div className={styles.status}>
        <Text component="span" inherit role="status">{edits.message ?? describeHere(plan, cells, here, edits.refused)}</Text>
        <span title={source}>{`Норма нагрузки: ${source}, действует с ${formatDate(validFrom)}${validTo === null ? '' : ` по ${formatDate(validTo)}`}`}</span>
      </div>
      {isCopying && <CopyClassDialog plan={plan} onCopy={(entries) => { edits.enter(entries); setCopying(false); }} onClose={() => { setCopying(false); }} />}
    </div>
  );
}

function FromField({ from, onChange }: { readonly from: string | null; readonly onChange: (from: string | null) => void }) {
  return (
    <div className={styles.from}>
      <DateField label="Изменения действуют с" value={from} onChange={(value) => { if (value !== undefined) onChange(value); }} />
      <Text size="xs" c="dimmed">{from === null ? 'с начала года' : ''}</Text>
    </div>
  );
}

/** From the start while nothing is taught, afterwards from the coming Monday: a plan counts in weeks. */
function findFirstDay({ date, yearStart, yearEnd, cells }: PlanMatrix): string | null {
  if (date <= yearStart || cells.every((cell) => cell.lastLesson === null)) return null;
  const monday = addDays(date, 8 - weekdayOf(date));
  return monday > yearEnd ? null : monday;
}

function describeHere(plan: PlanMatrix, cells: ReturnType<typeof indexCells>, here: Here | null, refused: ReadonlyMap<string, string>): string {
  if (here === null) return 'Стрелки – ходить, цифры – вводить, Ctrl+C и Ctrl+V – как в Excel, Ctrl+Z – отменить.';
  const key = cellKey(here.subjectId, here.classId);
  const [cell, row, subject] = [cells.get(key), plan.classes.find(({ id }) => id === here.classId), plan.subjects.find(({ id }) => id === here.subjectId)];
  if (!row || !subject) return '';
  const problem = refused.get(key);
  if (problem !== undefined) return `${row.name}, ${subject.name}: не записано – ${problem}.`;
  const hours = cell?.hours ?? 0;
  const dates = describeDates(cell);
  return `${row.name}, ${subject.name}: ${formatNumber(hours)} ч в неделю, ${formatNumber(hours * row.weeks)} ч в год${dates === undefined ? '' : ` (${dates})`}`;
}
