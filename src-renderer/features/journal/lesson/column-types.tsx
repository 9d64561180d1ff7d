import { ActionIcon, Button, Group, Menu, NativeSelect, Text } from '@mantine/core';
import { Fragment, useSyncExternalStore } from 'react';
import type { JournalPage, PageColumn, PageLesson } from '@shared/contract/journal-contract';
import { findNumberProblem, getWorkType, listOpenTypes, proposeWorkTitle } from '@shared/domain/journal';
import { formatFailure } from '../../../api/failure';
import { bringIntoView } from '../../../components/bring-into-view';
import { Icon } from '../../../components/icon';
import type { PageEditor } from '../edit/page-editor';
import { describeWork, listPageWorks } from '../texts/work-text';
import { WorkTitleField } from './work-title-field';

type ColumnTypesProps = {
  readonly editor: PageEditor;
  readonly lesson: PageLesson;
  /** As it is typed, else as the plan offers it. */
  readonly topic: string | null;
  readonly page: Pick<JournalPage, 'workTypes' | 'marksBan' | 'lessons' | 'otherWorks'>;
  readonly isReadOnly: boolean;
};

const MOST_COLUMNS = 9;

/** What each mark column of the lesson is for; several works of a lesson stand in several columns (MRK-01, MRK-05). */
export function ColumnTypes({ editor, lesson, topic, page, isReadOnly }: ColumnTypesProps) {
  const { workTypes, marksBan } = page;
  const failure = useSyncExternalStore(editor.model.changes.subscribe, () => editor.lessons.findColumnFailure(lesson));
  const hasMarks = useSyncExternalStore(editor.model.changes.subscribe, () => isLastColumnUsed(editor, lesson));
  const last = lesson.columns.at(-1)?.ordinal ?? 1;
  const refusal = failure && <Text ref={bringIntoView} role="alert" size="xs" c="var(--mantine-color-error)">Колонки не изменены. {formatFailure(failure)}</Text>;
  if (marksBan !== null && lesson.columns.every(({ id }) => id === null)) return refusal;
  if (isReadOnly || marksBan !== null) return <><p className="jp-line">Вид работы: {lesson.columns.map((column) => describeWork(column, workTypes)).join('; ')}</p>{refusal}</>;
  return (
    <div>
      {lesson.columns.map((column) => (
        <Fragment key={column.ordinal}>
          <Group gap={4} wrap="nowrap" align="end">
            <NativeSelect
              flex={1}
              size="xs"
              label={lesson.columns.length === 1 ? 'Вид работы' : `Вид работы, колонка ${column.ordinal}`}
              value={column.workType}
              data={listOpenTypes(workTypes, lesson.date, column.workType).map((type) => ({ value: type.code, label: type.name }))}
              onChange={(event) => { editor.lessons.setWorkType(lesson, column.ordinal, event.currentTarget.value); }}
            />
            {column.ordinal === last && last > 1 && (
              <ActionIcon variant="default" size={30} disabled={hasMarks} aria-label={`Убрать колонку ${last}`} title={hasMarks ? 'В колонке есть отметки: сначала удалите их' : 'Убрать пустую колонку'} onClick={() => { editor.lessons.removeColumn(lesson, last); }}>
                <Icon name="close" size={14} />
              </ActionIcon>
            )}
          </Group>
          <WorkTitle editor={editor} lesson={lesson} topic={topic} page={page} column={column} />
        </Fragment>
      ))}
      {last < MOST_COLUMNS && (
        <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
          <Menu.Target><Button variant="subtle" size="compact-xs" mt={2}>Добавить колонку…</Button></Menu.Target>
          <Menu.Dropdown>
            {listOpenTypes(workTypes, lesson.date).map((type) => <Menu.Item key={type.code} fz="xs" py={4} onClick={() => { editor.lessons.addColumn(lesson, type.code); }}>{type.name}</Menu.Item>)}
          </Menu.Dropdown>
        </Menu>
      )}
      {refusal}
    </div>
  );
}

function WorkTitle({ editor, lesson, topic, page, column }: Omit<ColumnTypesProps, 'isReadOnly'> & { readonly column: PageColumn }) {
  const type = getWorkType(column.workType, page.workTypes);
  if (!type.needsNumber && !type.needsTopic) return null;
  const works = listPageWorks(page);
  const place = { date: lesson.date, lessonNumber: lesson.lessonNumber, ordinal: column.ordinal };
  return (
    <WorkTitleField
      key={type.code}
      column={column}
      type={type}
      proposal={proposeWorkTitle(type, works, place, topic)}
      findProblem={(title) => findNumberProblem(type, works, place, title)}
      onSave={(title) => { editor.lessons.setWorkType(lesson, column.ordinal, column.workType, title); }}
    />
  );
}

function isLastColumnUsed(editor: PageEditor, lesson: PageLesson): boolean {
  const prefix = `${lesson.date}/${lesson.lessonNumber}/${lesson.columns.at(-1)?.ordinal ?? 1}/`;
  for (const key of editor.model.state.marks.keys()) if (key.startsWith(prefix)) return true;
  return editor.model.state.entries.some((entry) => `${entry.cell.date}/${entry.cell.lessonNumber}/${entry.cell.column}/` === prefix && entry.status !== 'refused');
}
