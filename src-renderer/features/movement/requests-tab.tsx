import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { MovementRequest } from '@shared/contract/movement-contract';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { ArrivalsSection } from './arrivals-section';
import { DecideDialog, type Decision } from './decide-dialog';
import { MovementTabs, type TabProps } from './movement-tabs';
import { REQUEST_STATES, REQUEST_TITLES } from './movement-words';
import { RequestDialog } from './request-dialog';

/** Requests of class teachers, the waiting ones first, and what newcomers still lack (MOV-01, MOV-05). */
export function RequestsTab(props: TabProps) {
  const { rights } = useSession();
  const requests = useCallQuery('movement.listRequests', {});
  const formatMoment = useMoment();
  const [isWriting, setWriting] = useState(false);
  const [decision, setDecision] = useState<Decision | null>(null);
  const mayDecide = rights.includes('movement.move');
  return (
    <Screen title="Движение" actions={rights.includes('movement.request') && <Button onClick={() => { setWriting(true); }}>Подать заявку…</Button>}>
      <Stack gap="md">
        <MovementTabs {...props} />
        {requests.isError && <MessageBox onRetry={() => { void requests.refetch(); }}>{formatFailure(requests.error)}</MessageBox>}
        {requests.isPending && <Reading />}
        {requests.data && (
          <section aria-label="Заявки классных руководителей">
            <Title order={2} fz="md" mb={4}>Заявки классных руководителей</Title>
            <DataTable label="Заявки" columns={listColumns(formatMoment, mayDecide ? setDecision : null)} rows={requests.data} rowKey={(request) => request.id} emptyText="Заявок нет. Классный руководитель сообщает здесь о новом ученике, о выбывшем или об изменении личных данных." />
          </section>
        )}
        {rights.includes('movement.view') && <ArrivalsSection />}
      </Stack>
      {isWriting && <RequestDialog onClose={() => { setWriting(false); }} />}
      {decision && <DecideDialog {...decision} onClose={() => { setDecision(null); }} />}
    </Screen>
  );
}

function listColumns(formatMoment: (instant: string) => string, decide: ((decision: Decision) => void) | null): readonly Column<MovementRequest>[] {
  return [
    { key: 'class', title: 'Класс', width: '64px', isRowHead: true, sortBy: (request) => request.className, render: (request) => request.className },
    { key: 'kind', title: 'Что нужно', width: '190px', sortBy: (request) => request.kind, render: (request) => REQUEST_TITLES[request.kind] },
    { key: 'student', title: 'Ученик', width: '170px', render: (request) => request.student ?? '' },
    { key: 'text', title: 'Заявка', render: (request) => request.text },
    { key: 'asked', title: 'Подана', width: '150px', sortBy: (request) => request.askedAt, render: (request) => <Asked request={request} formatMoment={formatMoment} /> },
    { key: 'state', title: 'Состояние', width: '200px', sortBy: (request) => request.state, render: (request) => <State request={request} formatMoment={formatMoment} /> },
    ...(decide === null ? [] : [{ key: 'actions', title: 'Действия', width: '190px', render: (request: MovementRequest) => <Ways request={request} decide={decide} /> }]),
  ];
}

type CellProps = { readonly request: MovementRequest; readonly formatMoment: (instant: string) => string };

function Asked({ request, formatMoment }: CellProps) {
  return (
    <>
      <Text size="sm">{formatMoment(request.askedAt)}</Text>
      <Text size="xs" c="dimmed">{request.askedBy}</Text>
    </>
  );
}

/** Late is said in words: colour alone says nothing. */
function State({ request, formatMoment }: CellProps) {
  const decided = request.decidedAt === null ? null : `${formatMoment(request.decidedAt)}, ${request.decidedBy ?? ''}${request.answer === null ? '' : `: ${request.answer}`}`;
  return (
    <>
      <Text size="sm" fw={request.isLate ? 700 : 400} c={request.isLate ? 'red' : undefined}>{request.isLate ? 'ждёт больше 3 дней' : REQUEST_STATES[request.state]}</Text>
      {decided !== null && <Text size="xs" c="dimmed">{decided}</Text>}
    </>
  );
}

function Ways({ request, decide }: { readonly request: MovementRequest; readonly decide: (decision: Decision) => void }) {
  if (request.state !== 'new') return null;
  return (
    <Group gap={6} wrap="nowrap">
      <Button size="compact-xs" onClick={() => { decide({ request, decision: 'done' }); }}>Выполнена…</Button>
      <Button size="compact-xs" variant="default" onClick={() => { decide({ request, decision: 'declined' }); }}>Отклонить…</Button>
    </Group>
  );
}
