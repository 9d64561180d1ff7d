import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { MovementLine, MovementOrder } from '@shared/contract/movement-contract';
import { ORDER_TITLES } from '@shared/domain/movement';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { DataTable, type Column } from '../../components/data-table';
import { matchesWords } from '../../components/matches-words';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { MoveDialog } from './move-dialog';
import { MovementTabs, type TabProps } from './movement-tabs';
import { describeLine } from './movement-words';
import { OrderDialog } from './order-dialog';
import { PrintExtract } from './print-paper';
import { UndoDialog } from './undo-dialog';
import { useYearSpan } from './use-year-span';

type Open = { readonly kind: 'order'; readonly order: MovementOrder | null } | { readonly kind: 'move'; readonly order: MovementOrder | null } | { readonly kind: 'undo'; readonly line: MovementLine; readonly order: MovementOrder } | { readonly kind: 'extract'; readonly studentId: number };

/** «Приказы по контингенту» with the pupils each of them moved (MOV-06). */
export function OrdersTab(props: TabProps) {
  const { rights } = useSession();
  const span = useYearSpan();
  const orders = useCallQuery('movement.listOrders', span);
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => { setOpen(null); };
  const ways = { mayMove: rights.includes('movement.move'), mayWrite: rights.includes('movement.orders'), open: setOpen };
  const rows = (orders.data ?? []).filter((order) => matchesWords(words, [order.number, ORDER_TITLES[order.kind], order.text, ...order.lines.map(({ student }) => student)]));
  const actions = (
    <>
      {rights.includes('promotion.run') && <Button variant="default" component={Link} to="/movement/promotion">Перевод на новый год…</Button>}
      {ways.mayWrite && <Button variant={ways.mayMove ? 'default' : 'filled'} onClick={() => { setOpen({ kind: 'order', order: null }); }}>Новый приказ…</Button>}
      {ways.mayMove && <Button onClick={() => { setOpen({ kind: 'move', order: null }); }}>Записать движение…</Button>}
    </>
  );
  return (
    <Screen title="Движение" actions={actions}>
      <Stack gap="sm">
        <MovementTabs {...props} />
        <TextInput aria-label="Поиск" placeholder="Номер, вид или ученик" maw={360} value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
        {orders.isError && <MessageBox onRetry={() => { void orders.refetch(); }}>{formatFailure(orders.error)}</MessageBox>}
        {orders.isPending && <Reading />}
        {orders.data && <DataTable label="Приказы по контингенту" columns={listColumns(ways)} rows={rows} rowKey={(order) => order.id} emptyText="Приказов этого года ещё нет. Зарегистрируйте приказ: каждое движение ученика записывается по приказу." />}
      </Stack>
      {open?.kind === 'order' && <OrderDialog order={open.order} onClose={close} />}
      {open?.kind === 'move' && <MoveDialog order={open.order} onClose={close} />}
      {open?.kind === 'extract' && <PrintExtract studentId={open.studentId} onClose={close} />}
      {open?.kind === 'undo' && <UndoDialog line={open.line} order={open.order} onClose={close} />}
    </Screen>
  );
}

type Ways = { readonly mayMove: boolean; readonly mayWrite: boolean; readonly open: (open: Open) => void };

function listColumns({ mayMove, mayWrite, open }: Ways): readonly Column<MovementOrder>[] {
  return [
    { key: 'number', title: '№', width: '76px', isRowHead: true, noWrap: true, sortBy: (order) => order.number, render: (order) => order.number },
    { key: 'date', title: 'Дата', width: '96px', noWrap: true, sortBy: (order) => order.date, render: (order) => formatDate(order.date) },
    { key: 'kind', title: 'О чём', width: '210px', sortBy: (order) => ORDER_TITLES[order.kind], render: (order) => <Kind order={order} /> },
    { key: 'lines', title: 'Ученики и что сделано', render: (order) => <Lines order={order} onUndo={mayMove ? (line) => { open({ kind: 'undo', line, order }); } : null} onExtract={(line) => { open({ kind: 'extract', studentId: line.studentId }); }} /> },
    {
      key: 'actions', title: 'Действия', width: '200px',
      render: (order) => (
        <Group gap={6} wrap="nowrap">
          {mayMove && <Button size="compact-xs" onClick={() => { open({ kind: 'move', order }); }}>Движение…</Button>}
          {mayWrite && <Button size="compact-xs" variant="default" onClick={() => { open({ kind: 'order', order }); }}>Исправить…</Button>}
        </Group>
      ),
    },
  ];
}

function Kind({ order }: { readonly order: MovementOrder }) {
  return (
    <>
      <Text size="sm">{ORDER_TITLES[order.kind]}</Text>
      {order.text !== null && <Text size="xs" c="dimmed">{order.text}</Text>}
    </>
  );
}

const SHOWN = 5;

type LinesProps = { readonly order: MovementOrder; readonly onUndo: ((line: MovementLine) => void) | null; readonly onExtract: (line: MovementLine) => void };

function Lines({ order, onUndo, onExtract }: LinesProps) {
  if (order.lines.length === 0) return <Text size="sm" c="dimmed">ещё не исполнен</Text>;
  return (
    <>
      {order.lines.slice(0, SHOWN).map((line) => (
        <Group key={line.id} gap={6} wrap="nowrap">
          <Text size="sm">{`${line.student}: ${describeLine(line)}`}</Text>
          {line.kind === 'leaving' && <Button size="compact-xs" variant="subtle" aria-label={`Выписка: ${line.student}`} onClick={() => { onExtract(line); }}>Выписка…</Button>}
          {onUndo && line.canUndo && <Button size="compact-xs" variant="subtle" aria-label={`Отменить движение: ${line.student}`} onClick={() => { onUndo(line); }}>Отменить…</Button>}
        </Group>
      ))}
      {order.lines.length > SHOWN && <Text size="sm" c="dimmed">{`и ещё ${order.lines.length - SHOWN}`}</Text>}
    </>
  );
}
