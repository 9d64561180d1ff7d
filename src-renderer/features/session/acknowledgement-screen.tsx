import { Button, Checkbox, Group, List, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { SessionInfo } from '@shared/contract/session-contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { EntryLayout } from '../../components/entry-layout';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';

type Props = { readonly session: SessionInfo; readonly onEnter: (session: SessionInfo | null) => void; readonly footer?: ReactNode };

/** Once a school year the rule is read and confirmed; until then nothing else opens (SEC-10). */
export function AcknowledgementScreen({ session, onEnter, footer }: Props) {
  const [isRead, setRead] = useState(false);
  const rule = useCallQuery('security.getRule', {});
  const confirming = useCallMutation('security.acknowledge');
  const leaving = useCallMutation('session.logout');
  const failure = confirming.error ?? rule.error;
  const confirm = (version: string) => { confirming.mutate({ version }, { onSuccess: onEnter }); };
  return (
    <EntryLayout title="Правила работы с персональными данными" above={`${session.name} · ${session.year.name} учебный год`} isWide footer={footer}>
      {rule.isPending && <Reading />}
      {failure !== null && <MessageBox onRetry={rule.isError ? () => { void rule.refetch(); } : undefined}>{formatFailure(failure)}</MessageBox>}
      {rule.data && (
        <>
          <List type="ordered" size="sm" spacing="xs">{rule.data.paragraphs.map((paragraph) => <List.Item key={paragraph}>{paragraph}</List.Item>)}</List>
          <Text size="sm" c="dimmed">Дата подтверждения сохранится; подтверждают правила раз в учебный год.</Text>
          <Checkbox size="sm" label="Правила прочитал(а), обязуюсь их соблюдать" checked={isRead} onChange={(event) => { setRead(event.currentTarget.checked); }} />
        </>
      )}
      <Group justify="space-between" gap="xs">
        <Button disabled={!isRead || !rule.data} loading={confirming.isPending} onClick={() => { if (rule.data) confirm(rule.data.version); }}>Подтверждаю</Button>
        <Button variant="subtle" loading={leaving.isPending} onClick={() => { leaving.mutate({}, { onSettled: () => { onEnter(null); } }); }}>Выйти</Button>
      </Group>
    </EntryLayout>
  );
}
