import { Button, Group, List, Modal, Radio, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MergeForecast } from '@shared/contract/merge-contract';
import type { PersonKind } from '@shared/domain/people';
import { formatFailure } from '../../../api/failure';
import { useCallMutation, useCallQuery } from '../../../api/use-call-query';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { useShortcut } from '../../../hooks/use-shortcut';
import { MergeFields } from './merge-fields';

type Props = { readonly kind: PersonKind; readonly leftId: number; readonly rightId: number; readonly onClose: () => void };

/** Two cards side by side: which stays, what is right in each field, what goes over – and only then they are joined. */
export function MergeDialog({ kind, leftId, rightId, onClose }: Props) {
  const [keptId, setKeptId] = useState(leftId);
  const forecast = useCallQuery('people.foreseeMerge', { kind, keptId, closedId: keptId === leftId ? rightId : leftId });
  return (
    <Modal opened onClose={onClose} title="Объединить две карточки" size="xl" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      {forecast.isPending && <Reading />}
      {forecast.isError && <MessageBox onRetry={() => { void forecast.refetch(); }}>{formatFailure(forecast.error)}</MessageBox>}
      {forecast.data && <MergeForm key={keptId} kind={kind} forecast={forecast.data} onSwap={() => { setKeptId(keptId === leftId ? rightId : leftId); }} onClose={onClose} />}
    </Modal>
  );
}

type FormProps = { readonly kind: PersonKind; readonly forecast: MergeForecast; readonly onSwap: () => void; readonly onClose: () => void };

function MergeForm({ kind, forecast: { kept, closed, fields, moves, problems }, onSwap, onClose }: FormProps) {
  const queryClient = useQueryClient();
  const [fromClosed, setFromClosed] = useState<ReadonlySet<string>>(() => new Set(fields.filter((field) => field.kept === null).map(({ key }) => key)));
  const merging = useCallMutation('people.mergeCards');
  const maySave = problems.length === 0 && !merging.isPending;
  const save = () => {
    if (!maySave) return;
    merging.mutate({ kind, keptId: kept.id, closedId: closed.id, keptVersion: kept.version, closedVersion: closed.version, fromClosed: [...fromClosed] }, { onSuccess: () => { void queryClient.invalidateQueries(); onClose(); } });
  };
  useShortcut({ code: 'Enter', ctrl: true }, save);
  useShortcut({ code: 'KeyS', ctrl: true }, save);
  return (
    <Stack gap="sm">
      <Radio.Group label="Какая карточка остаётся" value="kept" onChange={onSwap}>
        <Stack gap={6} mt={4}>
          <Radio value="kept" label={`${kept.name} (№ ${String(kept.id)})`} data-autofocus />
          <Radio value="closed" label={`${closed.name} (№ ${String(closed.id)})`} />
        </Stack>
      </Radio.Group>
      {problems.map((problem) => <MessageBox key={problem}>{`${problem.charAt(0).toUpperCase()}${problem.slice(1)}.`}</MessageBox>)}
      {problems.length === 0 && (
        <>
          <MergeFields fields={fields} fromClosed={fromClosed} onChange={setFromClosed} />
          <div>
            <Text size="sm" fw={600}>Перейдёт на остающуюся карточку</Text>
            {moves.length === 0 ? <Text size="sm" c="dimmed">Ничего: на закрываемой карточке нет записей.</Text> : <List size="sm">{moves.map((line) => <List.Item key={line}>{line}</List.Item>)}</List>}
          </div>
          <Text size="sm" c="dimmed">Вторая карточка не удаляется: она закрывается со ссылкой на первую. Пока объединённое не правили, карточки можно разъединить.</Text>
        </>
      )}
      {merging.isError && <MessageBox>{formatFailure(merging.error)}</MessageBox>}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>Не сейчас</Button>
        <Button disabled={!maySave} loading={merging.isPending} title="Ctrl+Enter" onClick={save}>Объединить</Button>
      </Group>
    </Stack>
  );
}
