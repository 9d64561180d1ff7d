import { Button, CloseButton, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import type { ImportItemState, Told } from './import-item-state';
import { KIND_WORDS, nameWholeGrade, WHOLE_GRADE } from './kind-words';
import { ReportView } from './report-view';
import type { ImportWork } from './use-import';

/** One file: its kind, what it still needs to be told, its report, its result. */
export function ImportItem({ item, work }: { readonly item: ImportItemState; readonly work: ImportWork }) {
  const isBusy = work.running !== null;
  return (
    <Paper withBorder p="sm" role="group" aria-label={`Файл ${item.file.name}`}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" fw={600}>{item.file.name}<Text span size="sm" c="dimmed">{item.report ? ` – ${KIND_WORDS[item.report.kind]}` : ''}</Text></Text>
          {!isBusy && <CloseButton aria-label={`Убрать файл ${item.file.name} из списка`} onClick={() => { work.remove(item.id); }} />}
        </Group>
        {item.state === 'checking' && <Reading text="Проверяем файл…" />}
        {item.state === 'done' && <MessageBox kind="notice">Загружено.</MessageBox>}
        {item.failure !== null && (
          <MessageBox actions={item.state === 'checked' && <Button size="xs" variant="default" onClick={() => { work.recheck(item, item); }}>Проверить ещё раз</Button>}>{item.failure}</MessageBox>
        )}
        {item.state !== 'done' && <Target item={item} work={work} />}
        {item.report && item.state !== 'checking' && (
          <ReportView report={item.report} acceptsWarnings={item.acceptsWarnings} onAcceptWarnings={(accepts) => { work.acceptWarnings(item.id, accepts); }} />
        )}
      </Stack>
    </Paper>
  );
}

/** A lesson plan names a grade only: the class, and the group where there are groups, are asked. */
function Target({ item, work }: { readonly item: ImportItemState; readonly work: ImportWork }) {
  const { classes, groups } = item.offered;
  if (classes.length === 0 && groups.length === 0) return null;
  const isDisabled = item.state === 'checking' || work.running !== null;
  return (
    <Group gap="sm" align="flex-end">
      {classes.length > 0 && (
        <NativeSelect
          label="Для какого класса этот план"
          disabled={isDisabled}
          value={item.isForGrade ? WHOLE_GRADE : (item.className ?? '')}
          data={[{ value: '', label: '– выберите класс –' }, { value: WHOLE_GRADE, label: nameWholeGrade(classes) }, ...classes]}
          onChange={(event) => { work.recheck({ ...item, offered: { classes, groups: [] } }, tellClass(event.currentTarget.value)); }}
        />
      )}
      {groups.length > 0 && (
        <NativeSelect
          label="Для какой группы"
          disabled={isDisabled}
          value={item.groupName ?? ''}
          data={[{ value: '', label: '– выберите группу –' }, ...groups]}
          onChange={(event) => { work.recheck(item, { className: item.className, groupName: event.currentTarget.value || null, isForGrade: false }); }}
        />
      )}
    </Group>
  );
}

function tellClass(value: string): Told {
  const isForGrade = value === WHOLE_GRADE;
  return { className: isForGrade || value === '' ? null : value, groupName: null, isForGrade };
}
