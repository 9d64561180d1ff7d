import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatTarget, parseTarget, type Target } from './use-promotion-plan';

type Props = { readonly label: string; readonly width?: number; readonly value: Target | null; readonly onChange: (target: Target | null) => void };

/** A class of the new year as people write it: «8А»; empty – the pupils finish. */
export function TargetField({ label, width, value, onChange }: Props) {
  const [text, setText] = useState(formatTarget(value));
  const isWrong = parseTarget(text) === undefined;
  return (
    <TextInput
      aria-label={label}
      size={width === undefined ? 'xs' : 'sm'}
      w={width}
      value={text}
      placeholder="выпуск"
      maxLength={5}
      error={isWrong ? 'Класс вида 8А' : undefined}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const target = parseTarget(event.currentTarget.value);
        if (target !== undefined) onChange(target);
      }}
    />
  );
}
