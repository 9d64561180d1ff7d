import { PasswordInput, Text } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
};

/** A password field that says when Caps Lock is on. */
export function SecretField({ label, value, onChange, autoComplete, error, autoFocus }: Props) {
  const [isCapsOn, setCapsOn] = useState(false);
  const watchCaps = (event: KeyboardEvent) => { setCapsOn(event.getModifierState('CapsLock')); };
  return (
    <div>
      <PasswordInput
        label={label}
        value={value}
        autoComplete={autoComplete}
        autoFocus={autoFocus}
        error={error}
        visibilityToggleButtonProps={{ 'aria-label': 'Показать или скрыть пароль', tabIndex: 0 }}
        onChange={(event) => { onChange(event.currentTarget.value); }}
        onKeyDown={watchCaps}
        onKeyUp={watchCaps}
        onBlur={() => { setCapsOn(false); }}
      />
      <Text size="xs" c="var(--uch-warning-text)" role="status" mt={2}>{isCapsOn ? 'Включён Caps Lock' : ''}</Text>
    </div>
  );
}
