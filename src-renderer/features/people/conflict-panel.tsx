import { Button, Group, Paper, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { StudentCard, StudentEdit } from '@shared/contract/people-contract';
import { CARD_FIELDS, formatCardValue, listChangedFields, toStudentEdit } from './card-fields';

type Props = { readonly base: StudentEdit; readonly mine: StudentEdit; readonly theirs: StudentCard; readonly isSaving: boolean; readonly onSave: (chosen: StudentEdit) => void };

/** Somebody saved the card first: both values side by side, the person decides each (SYS-03). What the person has not touched starts as theirs. */
export function ConflictPanel({ base, mine, theirs, isSaving, onSave }: Props) {
  const other = toStudentEdit(theirs);
  const fields = CARD_FIELDS.filter((field) => listChangedFields(mine, other).includes(field.key));
  const [fromOther, setFromOther] = useState<ReadonlySet<keyof StudentEdit>>(() => {
    const touched = listChangedFields(base, mine);
    return new Set(listChangedFields(mine, other).filter((key) => !touched.includes(key)));
  });
  const choose = (key: keyof StudentEdit, isOther: boolean) => {
    const next = new Set(fromOther);
    if (isOther) next.add(key);
    else next.delete(key);
    setFromOther(next);
  };
  const save = () => {
    const taken = Object.fromEntries([...fromOther].map((key) => [key, other[key]]));
    onSave({ ...mine, ...taken });
  };
  return (
    <Paper withBorder p="sm" role="group" aria-label="Расхождения с записью другого человека">
      <Stack gap="sm">
        <Text size="sm" fw={600}>Что оставить в карточке?</Text>
        {fields.map((field) => (
          <Radio.Group key={field.key} label={field.label} size="sm" value={fromOther.has(field.key) ? 'other' : 'mine'} onChange={(value) => { choose(field.key, value === 'other'); }}>
            <Group gap="md">
              <Radio size="sm" value="mine" label={`Ваше: ${formatCardValue(field.key, mine)}`} />
              <Radio size="sm" value="other" label={`Сейчас в базе: ${formatCardValue(field.key, other)}`} />
            </Group>
          </Radio.Group>
        ))}
        {fields.length === 0 && <Text size="sm">Ваши значения совпадают с записанными.</Text>}
        <Group><Button loading={isSaving} onClick={save}>Сохранить выбранное</Button></Group>
      </Stack>
    </Paper>
  );
}
