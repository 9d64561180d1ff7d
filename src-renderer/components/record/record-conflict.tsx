import { Button, Group, Paper, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatRecordValue, listChangedKeys, type RecordField } from '@shared/lib/record-field';

type Props<Edit> = {
  readonly fields: readonly RecordField<Edit>[];
  readonly base: Edit;
  readonly mine: Edit;
  readonly theirs: Edit;
  readonly isSaving: boolean;
  readonly onSave: (chosen: Edit) => void;
};

/** Somebody saved the record first: both values side by side, the person decides each (SYS-03). What the person has not touched starts as theirs. */
export function RecordConflict<Edit>({ fields, base, mine, theirs, isSaving, onSave }: Props<Edit>) {
  const differing = listChangedKeys(fields, mine, theirs);
  const [fromOther, setFromOther] = useState<ReadonlySet<string>>(() => {
    const touched = listChangedKeys(fields, base, mine);
    return new Set(listChangedKeys(fields, mine, theirs).filter((key) => !touched.includes(key)));
  });
  const choose = (key: string, isOther: boolean) => {
    const next = new Set(fromOther);
    if (isOther) next.add(key);
    else next.delete(key);
    setFromOther(next);
  };
  const save = () => {
    const chosen = { ...mine };
    for (const { key } of fields) if (fromOther.has(key)) chosen[key] = theirs[key];
    onSave(chosen);
  };
  return (
    <Paper withBorder p="sm" role="group" aria-label="Расхождения с записью другого человека">
      <Stack gap="sm">
        <Text size="sm" fw={600}>Что оставить?</Text>
        {fields.filter((field) => differing.includes(field.key)).map((field) => (
          <Radio.Group key={field.key} label={field.label} size="sm" value={fromOther.has(field.key) ? 'other' : 'mine'} onChange={(value) => { choose(field.key, value === 'other'); }}>
            <Group gap="md">
              <Radio size="sm" value="mine" label={`Ваше: ${formatRecordValue(field, mine)}`} />
              <Radio size="sm" value="other" label={`Сейчас в базе: ${formatRecordValue(field, theirs)}`} />
            </Group>
          </Radio.Group>
        ))}
        {differing.length === 0 && <Text size="sm">Ваши значения совпадают с записанными.</Text>}
        <Group><Button loading={isSaving} onClick={save}>Сохранить выбранное</Button></Group>
      </Stack>
    </Paper>
  );
}
