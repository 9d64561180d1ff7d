import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { readPlanRows, type ColumnMapping, type PlanTopic, type PlanWorkType, type PlanYear } from '@shared/domain/lesson-plan';
import { useBackend } from '../../../api/backend-context';
import { useCallQuery } from '../../../api/use-call-query';
import { Reading } from '../../../components/reading';
import { useShortcut } from '../../../hooks/use-shortcut';
import { MappingTable } from './mapping-table';
import { ModeChoice } from './mode-choice';
import type { BringMode } from './place-topics';
import { startMapping } from './start-mapping';

export type BroughtTopics = { readonly topics: readonly PlanTopic[]; readonly mode: BringMode };
type Props = {
  readonly rows: readonly (readonly string[])[];
  readonly year: PlanYear;
  readonly openTypes: readonly PlanWorkType[];
  readonly lineCount: number;
  readonly row: number;
  readonly onTake: (brought: BroughtTopics) => void;
  readonly onClose: () => void;
};

/** A block from the clipboard or a file: what is in which column, what comes of it, where it goes. The columns are remembered (EXP-04). */
export function BringDialog(props: Props) {
  const remembered = useCallQuery('lessonPlan.listColumns', {});
  const start = useMemo(() => (remembered.isPending ? null : startMapping(props.rows, remembered.data ?? [])), [props.rows, remembered.isPending, remembered.data]);
  return (
    <Modal opened onClose={props.onClose} title="Что в каком столбце?" size="80rem" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} closeOnClickOutside={false} centered>
      {start === null ? <Reading /> : <Mapping {...props} start={start} />}
    </Modal>
  );
}

function Mapping({ start, year, openTypes, lineCount, row, onTake, onClose }: Props & { readonly start: ReturnType<typeof startMapping> }) {
  const backend = useBackend();
  const [mapping, setMapping] = useState<ColumnMapping>(start.mapping);
  const [mode, setMode] = useState<BringMode>(lineCount === 0 ? 'replace' : 'before');
  const { topics, skipped } = useMemo(() => readPlanRows(start.rows, mapping, year, openTypes), [start.rows, mapping, year, openTypes]);
  const hours = topics.reduce((sum, topic) => sum + topic.hours, 0);
  const isReady = topics.length > 0;
  const take = () => {
    if (!isReady) return;
    void backend.call('lessonPlan.rememberColumns', { head: start.head, columns: [...mapping] }).catch(reportError);
    onTake({ topics, mode });
  };
  useShortcut({ code: 'Enter', ctrl: true }, take);
  return (
    <Stack gap="sm">
      <Text size="sm">{start.isRemembered ? 'Столбцы стоят так, как вы указали в прошлый раз. Проверьте и вставьте.' : 'Проверьте, верно ли программа поняла столбцы. В следующий раз она вспомнит ваш выбор.'}</Text>
      <MappingTable rows={start.rows} titles={start.titles} mapping={mapping} onChange={setMapping} />
      <Text size="sm" role="status">
        {isReady ? `Тем: ${topics.length}, часов: ${hours}.` : 'Тем не найдено: укажите столбец с темами.'}
        {skipped.length > 0 && ` Пропущено строк: ${skipped.length} (заголовки разделов, итоги, пустые).`}
      </Text>
      <ModeChoice mode={mode} lineCount={lineCount} row={row} onChange={setMode} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>Не вставлять</Button>
        <Button disabled={!isReady} title="Ctrl+Enter" onClick={take} data-autofocus>Вставить темы</Button>
      </Group>
    </Stack>
  );
}
