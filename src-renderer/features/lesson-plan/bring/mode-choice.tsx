import { Group, Radio } from '@mantine/core';
import type { BringMode } from './place-topics';

type Props = { readonly mode: BringMode; readonly lineCount: number; readonly row: number | null; readonly onChange: (mode: BringMode) => void };

/** Where brought topics go in a plan that is not empty. */
export function ModeChoice({ mode, lineCount, row, onChange }: Props) {
  if (lineCount === 0) return null;
  return (
    <Radio.Group label="Куда вставить" size="sm" value={mode} onChange={(value) => { onChange(value === 'replace' || value === 'end' ? value : 'before'); }}>
      <Group gap="md">
        {row !== null && <Radio size="sm" value="before" label={`Перед строкой ${row + 1}`} />}
        <Radio size="sm" value="end" label="В конец плана" />
        <Radio size="sm" value="replace" label="Вместо тем, которые ещё не даны на уроках" />
      </Group>
    </Radio.Group>
  );
}
