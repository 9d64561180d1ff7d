import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { isCalendarDate } from '@shared/lib/calendar-date';
import { formatDate } from '@shared/lib/russian-date';

type Props = {
  readonly label: string;
  /** `yyyy-MM-dd` or nothing. */
  readonly value: string | null;
  /** Called with `undefined` while the text is not a date yet. */
  readonly onChange: (value: string | null | undefined) => void;
  readonly disabled?: boolean;
};

/** A date as people write it: «16.09.2012», also «16.9.2012» and «16/09/2012». Its text is its own: a new `key` starts it afresh. */
export function DateField({ label, value, onChange, disabled }: Props) {
  const [text, setText] = useState(value ? formatDate(value) : '');
  const isWrong = parseRussianDate(text) === undefined;
  return (
    <TextInput
      label={label}
      value={text}
      placeholder="дд.мм.гггг"
      disabled={disabled}
      error={isWrong ? 'Нужна дата вида 16.09.2012' : undefined}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(parseRussianDate(event.currentTarget.value));
      }}
    />
  );
}

/** Null for an empty text, undefined for one that is not an existing day. */
export function parseRussianDate(text: string): string | null | undefined {
  if (text.trim() === '') return null;
  const match = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text.trim());
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : undefined;
}
