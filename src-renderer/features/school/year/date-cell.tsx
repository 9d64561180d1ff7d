import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '@shared/lib/russian-date';
import { parseRussianDate } from '../../../components/date-field';

type Props = { readonly label: string; readonly value: string; readonly isWrong?: boolean; readonly onChange: (date: string | undefined) => void };

/** A date in a table: its head is the label. Calls with `undefined` while the text is no date. */
export function DateCell({ label, value, isWrong, onChange }: Props) {
  const [typed, setTyped] = useState({ text: value === '' ? '' : formatDate(value), value });
  const text = typed.value === value ? typed.text : formatDate(value);
  return (
    <TextInput
      aria-label={label}
      size="xs"
      placeholder="дд.мм.гггг"
      value={text}
      error={(isWrong ?? false) || !parseRussianDate(text)}
      onChange={(event) => {
        const date = parseRussianDate(event.currentTarget.value) ?? undefined;
        setTyped({ text: event.currentTarget.value, value: date ?? value });
        onChange(date);
      }}
    />
  );
}
