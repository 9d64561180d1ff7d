import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useBackend } from '../../../api/backend-context';
import { formatFailure } from '../../../api/failure';
import { useCallQuery } from '../../../api/use-call-query';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { nameClass } from '../plan-words';
import type { BroughtTopics } from './bring-dialog';
import { ModeChoice } from './mode-choice';
import type { BringMode } from './place-topics';

type Props = { readonly courseId: number; readonly lineCount: number; readonly onTake: (brought: BroughtTopics) => void; readonly onClose: () => void };

/** Topics of a parallel class or of an earlier year; dates are spread anew (CUR-04). */
export function CopyDialog({ courseId, lineCount, onTake, onClose }: Props) {
  const backend = useBackend();
  const sources = useCallQuery('lessonPlan.listSources', { courseId });
  const [chosen, setChosen] = useState<string | null>(null);
  const [mode, setMode] = useState<BringMode>(lineCount === 0 ? 'replace' : 'end');
  const [failure, setFailure] = useState<string | null>(null);
  const take = async () => {
    try {
      onTake({ topics: await backend.call('lessonPlan.readSource', { courseId, fromCourseId: Number(chosen) }), mode });
    } catch (error) {
      setFailure(formatFailure(error));
    }
  };
  return (
    <Modal opened onClose={onClose} title="Взять темы из другого плана" size="lg" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      <Stack gap="sm">
        {sources.isPending && <Reading />}
        {sources.isError && <MessageBox>{formatFailure(sources.error)}</MessageBox>}
        {sources.data?.length === 0 && <Text size="sm">У этого предмета в параллели и в прошлых годах ещё нет планов.</Text>}
        <Radio.Group value={chosen} onChange={setChosen} aria-label="Планы того же предмета и параллели">
          <Stack gap={6}>
            {sources.data?.map((source) => (
              <Radio key={source.courseId} size="sm" value={String(source.courseId)} label={`${nameClass(source)}, ${source.yearName} – ${source.teachers.join(', ')}: тем ${source.topics}, часов ${source.hours}`} />
            ))}
          </Stack>
        </Radio.Group>
        <ModeChoice mode={mode} lineCount={lineCount} row={null} onChange={setMode} />
        {failure !== null && <MessageBox>{failure}</MessageBox>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>Не сейчас</Button>
          <Button disabled={chosen === null} onClick={() => { void take(); }}>Взять темы</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
