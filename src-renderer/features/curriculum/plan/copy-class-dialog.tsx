import { Checkbox, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { PlanMatrix } from '@shared/contract/curriculum-contract';
import { plural } from '@shared/lib/plural';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { cellKey, indexCells } from './plan-rows';
import type { PlanEntry } from './use-plan-edits';

type Props = { readonly plan: PlanMatrix; readonly onCopy: (entries: readonly PlanEntry[]) => void; readonly onClose: () => void };

/** The hours of one class for its parallel classes. */
export function CopyClassDialog({ plan, onCopy, onClose }: Props) {
  const [source, setSource] = useState<string | null>(null);
  const [targets, setTargets] = useState<readonly number[]>([]);
  const chosen = plan.classes.find((row) => String(row.id) === source);
  const parallel = plan.classes.filter((row) => row.grade === chosen?.grade && row.id !== chosen.id);
  const entries = chosen ? listEntries(plan, chosen.id, targets) : [];
  return (
    <ConfirmDialog title="Скопировать часы класса" action={`Скопировать: ${entries.length} ${plural(entries.length, 'клетка', 'клетки', 'клеток')}`} isDisabled={entries.length === 0} onConfirm={() => { onCopy(entries); }} onClose={onClose}>
      <Select label="Из класса" searchable data={plan.classes.map((row) => ({ value: String(row.id), label: row.name }))} value={source} onChange={(value) => { setSource(value); setTargets([]); }} />
      {chosen && (parallel.length === 0
        ? <Text size="sm">{`В ${chosen.grade}-й параллели других классов нет.`}</Text>
        : (
          <Checkbox.Group label="В классы" value={targets.map(String)} onChange={(values) => { setTargets(values.map(Number)); }}>
            <Group gap="sm" mt={4}>{parallel.map((row) => <Checkbox key={row.id} value={String(row.id)} label={row.name} />)}</Group>
          </Checkbox.Group>
        ))}
      {chosen && targets.length > 0 && entries.length === 0 && <Text size="sm">Часы этих классов уже такие же.</Text>}
    </ConfirmDialog>
  );
}

/** Only what differs: nothing is written twice. */
export function listEntries(plan: Pick<PlanMatrix, 'cells' | 'subjects'>, sourceId: number, targets: readonly number[]): readonly PlanEntry[] {
  const cells = indexCells(plan.cells);
  const hoursAt = (subjectId: number, classId: number): number => cells.get(cellKey(subjectId, classId))?.hours ?? 0;
  return targets.flatMap((classId) => plan.subjects.flatMap(({ id: subjectId }) => {
    const hours = hoursAt(subjectId, sourceId);
    return hours === hoursAt(subjectId, classId) ? [] : [{ classId, subjectId, hours }];
  }));
}
