import { ActionIcon, Button, Group, Menu, NativeSelect, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { PageLesson } from '@shared/contract/journal-contract';
import { getWorkType, isWorkType, WORK_TYPES } from '@shared/domain/journal';
import { formatFailure } from '../../../api/failure';
import { Icon } from '../../../components/icon';
import type { PageEditor } from '../edit/page-editor';

type ColumnTypesProps = { readonly editor: PageEditor; readonly lesson: PageLesson; readonly isReadOnly: boolean };

const MOST_COLUMNS = 9;

/** What each mark column of the lesson is for; several works of a lesson stand in several columns (MRK-01, MRK-05). */
export function ColumnTypes({ editor, lesson, isReadOnly }: ColumnTypesProps) {
  const failure = useSyncExternalStore(editor.model.changes.subscribe, () => editor.lessons.findColumnFailure(lesson));
  const hasMarks = useSyncExternalStore(editor.model.changes.subscribe, () => isLastColumnUsed(editor, lesson));
  const last = lesson.columns.at(-1)?.ordinal ?? 1;
  if (isReadOnly) return <p className="jp-line">Вид работы: {lesson.columns.map((column) => getWorkType(column.workType).name.toLowerCase()).join('; ')}</p>;
  return (
    <div>
      {lesson.columns.map((column) => (
        <Group key={column.ordinal} gap={4} wrap="nowrap" align="end">
          <NativeSelect
            flex={1}
            size="xs"
            label={lesson.columns.length === 1 ? 'Вид работы' : `Вид работы, колонка ${column.ordinal}`}
            value={column.workType}
            data={WORK_TYPES.map((type) => ({ value: type.code, label: type.name }))}
            onChange={(event) => { if (isWorkType(event.currentTarget.value)) editor.lessons.setWorkType(lesson, column.ordinal, event.currentTarget.value); }}
          />
          {column.ordinal === last && last > 1 && (
            <ActionIcon variant="default" size={30} disabled={hasMarks} aria-label={`Убрать колонку ${last}`} title={hasMarks ? 'В колонке есть отметки: сначала удалите их' : 'Убрать пустую колонку'} onClick={() => { editor.lessons.removeColumn(lesson, last); }}>
              <Icon name="close" size={14} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {last < MOST_COLUMNS && (
        <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
          <Menu.Target><Button variant="subtle" size="compact-xs" mt={2}>Добавить колонку…</Button></Menu.Target>
          <Menu.Dropdown>
            {WORK_TYPES.map((type) => <Menu.Item key={type.code} fz="xs" py={4} onClick={() => { editor.lessons.addColumn(lesson, type.code); }}>{type.name}</Menu.Item>)}
          </Menu.Dropdown>
        </Menu>
      )}
      {failure && <Text role="alert" size="xs" c="var(--mantine-color-error)">Колонки не изменены. {formatFailure(failure)}</Text>}
    </div>
  );
}

function isLastColumnUsed(editor: PageEditor, lesson: PageLesson): boolean {
  const prefix = `${lesson.date}/${lesson.lessonNumber}/${lesson.columns.at(-1)?.ordinal ?? 1}/`;
  for (const key of editor.model.state.marks.keys()) if (key.startsWith(prefix)) return true;
  return editor.model.state.entries.some((entry) => `${entry.cell.date}/${entry.cell.lessonNumber}/${entry.cell.column}/` === prefix && entry.status !== 'refused');
}
