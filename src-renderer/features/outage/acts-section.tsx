import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { OutageAct } from '@shared/contract/outage-contract';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { DecideDialog, type Decision } from './decide-dialog';
import { describeClasses, STATE_WORDS } from './outage-words';
import { ReadyDocument } from './ready-document';

/** The acts, the newest first, with what may be done about each. */
export function ActsSection() {
  const acts = useCallQuery('outage.listActs', {});
  const mayDecide = useSession().rights.includes('outage.decide');
  const formatMoment = useMoment();
  const printing = useCallMutation('outage.printAct');
  const [decision, setDecision] = useState<Decision | null>(null);
  const print = (act: OutageAct) => { printing.mutate({ actId: act.id }); };
  return (
    <section aria-label="Акты о техническом сбое">
      <Title order={2} fz="md" mb={4}>Акты о техническом сбое</Title>
      {acts.isError && <MessageBox onRetry={() => { void acts.refetch(); }}>{formatFailure(acts.error)}</MessageBox>}
      {acts.isPending && <Reading />}
      {printing.isError && <MessageBox>{formatFailure(printing.error)}</MessageBox>}
      {acts.data && <DataTable label="Акты" columns={listColumns({ formatMoment, mayDecide, print, decide: setDecision })} rows={acts.data} rowKey={(act) => act.id} emptyText="Актов ещё нет. Если уроки шли без программы, составьте акт: без него действуют обычные сроки." />}
      {decision && <DecideDialog {...decision} onClose={() => { setDecision(null); }} />}
      {printing.data && (
        <Modal opened onClose={() => { printing.reset(); }} title="Акт готов" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
          <Stack gap="sm"><ReadyDocument document={printing.data} /></Stack>
        </Modal>
      )}
    </section>
  );
}

type Ways = {
  readonly formatMoment: (instant: string) => string;
  readonly mayDecide: boolean;
  readonly print: (act: OutageAct) => void;
  readonly decide: (decision: Decision) => void;
};

function listColumns({ formatMoment, mayDecide, print, decide }: Ways): readonly Column<OutageAct>[] {
  return [
    { key: 'number', title: '№', width: '48px', align: 'right', isRowHead: true, render: (act) => String(act.number) },
    { key: 'from', title: 'Начало', width: '130px', noWrap: true, sortBy: (act) => act.startedAt, render: (act) => formatMoment(act.startedAt) },
    { key: 'to', title: 'Окончание', width: '130px', noWrap: true, render: (act) => formatMoment(act.endedAt) },
    { key: 'classes', title: 'Затронуто', render: describeClasses },
    { key: 'cause', title: 'Причина', render: (act) => act.cause },
    { key: 'state', title: 'Состояние', render: (act) => <State act={act} formatMoment={formatMoment} /> },
    {
      key: 'actions', title: 'Действия', width: '290px',
      render: (act) => (
        <Group gap={6} wrap="nowrap">
          <Button size="compact-xs" variant="default" onClick={() => { print(act); }}>Печать…</Button>
          {mayDecide && act.state === 'registered' && <Button size="compact-xs" onClick={() => { decide({ act, decision: 'confirmed' }); }}>Подтвердить…</Button>}
          {mayDecide && act.state === 'registered' && <Button size="compact-xs" variant="default" onClick={() => { decide({ act, decision: 'declined' }); }}>Отклонить…</Button>}
        </Group>
      ),
    },
  ];
}

function State({ act, formatMoment }: { readonly act: OutageAct; readonly formatMoment: (instant: string) => string }) {
  const made = `составлен ${formatMoment(act.registeredAt)}, ${act.registeredBy}`;
  const decided = act.decidedAt === null ? made : `${formatMoment(act.decidedAt)}, ${act.decidedBy ?? ''}${act.decisionReason === null ? '' : `: ${act.decisionReason}`}`;
  return (
    <>
      <Text size="sm" fw={act.state === 'registered' ? 600 : 400}>{STATE_WORDS[act.state]}</Text>
      <Text size="xs" c="dimmed">{decided}</Text>
    </>
  );
}
