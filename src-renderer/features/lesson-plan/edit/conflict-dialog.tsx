import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DraftConflict, LineField } from '@shared/domain/lesson-plan';
import type { PlanDraft } from './use-plan-draft';

const FIELD_WORDS: Readonly<Record<LineField, string>> = {
  section: 'раздел', topic: 'тема', hours: 'часы', lessonType: 'тип урока', workType: 'вид работы', homework: 'домашнее задание', plannedDate: 'дата по плану',
};

type Props = { readonly conflict: NonNullable<PlanDraft['conflict']>; readonly onResolve: PlanDraft['resolve'] };

/** Cells that two people have changed at once, side by side (SYS-03). Everything else has gone together by itself. */
export function ConflictDialog({ conflict: { theirs, cells }, onResolve }: Props) {
  const [others, setOthers] = useState<ReadonlySet<DraftConflict>>(new Set());
  const choose = (cell: DraftConflict, isOther: boolean) => {
    const next = new Set(others);
    if (isOther) next.add(cell);
    else next.delete(cell);
    setOthers(next);
  };
  return (
    <Modal opened onClose={() => { onResolve([]); }} title="План одновременно изменил другой человек" size="lg" closeOnClickOutside={false} withCloseButton={false} centered>
      <Stack gap="sm">
        <Text size="sm">{`Изменения (${theirs.lastChange?.author ?? 'другой человек'}) объединены с вашими. В этих клетках выберите, что оставить:`}</Text>
        {cells.map((cell) => (
          <Radio.Group key={`${cell.lineId}-${cell.field}`} label={`«${cell.topic}», ${FIELD_WORDS[cell.field]}`} size="sm" value={others.has(cell) ? 'other' : 'mine'} onChange={(value) => { choose(cell, value === 'other'); }}>
            <Group gap="md">
              <Radio size="sm" value="mine" label={`Ваше: ${cell.mine || 'пусто'}`} />
              <Radio size="sm" value="other" label={`Записано: ${cell.theirs || 'пусто'}`} />
            </Group>
          </Radio.Group>
        ))}
        <Group justify="flex-end"><Button onClick={() => { onResolve([...others]); }} data-autofocus>Сохранить выбранное</Button></Group>
      </Stack>
    </Modal>
  );
}
