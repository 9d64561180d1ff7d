import { Button, FileButton, Group, Menu } from '@mantine/core';
import { useState } from 'react';
import { useBackend } from '../../../api/backend-context';
import { formatFailure } from '../../../api/failure';
import type { LineAction } from './line-actions';
import type { PlanGridState } from './use-grid';

type Props = {
  readonly grid: PlanGridState;
  readonly isEmpty: boolean;
  readonly hasSlots: boolean;
  readonly courseId: number;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly onSpread: () => void;
  readonly onSpreadFrom: () => void;
  readonly onRows: (rows: readonly (readonly string[])[]) => void;
  readonly onCopy: () => void;
};

const ACTIONS: readonly { readonly action: LineAction; readonly word: string; readonly hint: string }[] = [
  { action: 'insert', word: 'Новая строка', hint: 'Ctrl + плюс' },
  { action: 'remove', word: 'Удалить', hint: 'Ctrl + минус' },
  { action: 'join', word: 'Объединить', hint: 'Выделенные строки станут одной темой' },
  { action: 'split', word: 'Разделить', hint: 'Одна тема станет двумя' },
  { action: 'up', word: '↑', hint: 'Выше (Alt + ↑)' },
  { action: 'down', word: '↓', hint: 'Ниже (Alt + ↓)' },
];

/** Everything that the keys do, in words. */
export function PlanToolbar({ grid, isEmpty, hasSlots, courseId, undo, redo, onSpread, onSpreadFrom, onRows, onCopy }: Props) {
  const backend = useBackend();
  const [isReading, setReading] = useState(false);
  const read = async (file: File | null) => {
    if (!file) return;
    setReading(true);
    try {
      const { rows } = await backend.call('lessonPlan.readFile', { courseId, file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } });
      onRows(rows);
    } catch (error) {
      grid.announce(formatFailure(error));
    }
    setReading(false);
  };
  return (
    <Group gap={6} role="toolbar" aria-label="Строки плана">
      {ACTIONS.map(({ action, word, hint }) => (
        <Button key={action} size="compact-sm" variant="default" title={hint} aria-label={word.length === 1 ? hint : undefined} disabled={isEmpty && action !== 'insert'} onClick={() => { grid.act(action); }}>{word}</Button>
      ))}
      <Button size="compact-sm" variant="default" title="Ctrl+Z" disabled={undo === null} onClick={() => { undo?.(); }}>Отменить</Button>
      <Button size="compact-sm" variant="default" title="Ctrl+Y" disabled={redo === null} onClick={() => { redo?.(); }}>Вернуть</Button>
      <FileButton accept=".xlsx,.csv,.txt,.tsv" onChange={(file) => { void read(file); }}>
        {(props) => <Button {...props} size="compact-sm" variant="default" loading={isReading}>Из файла…</Button>}
      </FileButton>
      <Button size="compact-sm" variant="default" onClick={onCopy}>Из плана…</Button>
      <Menu position="bottom-start">
        <Menu.Target><Button size="compact-sm" variant={isEmpty ? 'default' : 'light'} disabled={isEmpty || !hasSlots} title={hasSlots ? undefined : 'У этой страницы ещё нет уроков в расписании'}>Разложить по датам ▾</Button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onSpread}>Весь план с первого урока года</Menu.Item>
          <Menu.Item onClick={onSpreadFrom}>С выделенной строки и дальше</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
