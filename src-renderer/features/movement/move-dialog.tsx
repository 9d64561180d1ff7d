import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MovementOrder } from '@shared/contract/movement-contract';
import { getOrderKind } from '@shared/domain/movement';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { useShortcut } from '../../hooks/use-shortcut';
import { MoveFields } from './move-fields';
import { MoveForecast } from './move-forecast';
import { NewOrderFields, type NewOrder } from './new-order-fields';
import { OrderField } from './order-field';
import { useMovePlan } from './use-move-plan';

/** One movement of one pupil: by which order, what, from when; what it will do is shown before it is done (MOV-01…MOV-03). */
export function MoveDialog({ order, onClose }: { readonly order: MovementOrder | null; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const { today } = useSession();
  const [reason, setReason] = useState('');
  const [newOrder, setNewOrder] = useState<NewOrder | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const work = useMovePlan(order);
  const moving = useCallMutation('movement.move');
  const maySave = work.plan !== null && work.forecast.data?.problems.length === 0 && !moving.isPending;
  const save = () => {
    if (maySave && work.plan?.orderId != null) moving.mutate({ ...work.plan, orderId: work.plan.orderId, reason: reason.trim() === '' ? null : reason }, { onSuccess: () => { void queryClient.invalidateQueries(); onClose(); } });
  };
  useShortcut({ code: 'Enter', ctrl: true }, save, newOrder === null);
  useShortcut({ code: 'KeyS', ctrl: true }, save, newOrder === null);
  const isDirty = work.isDirty || reason !== '' || (newOrder?.number ?? '') !== '';
  const close = () => { if (isDirty) setLeaving(true); else onClose(); };
  const writeOrder = () => { work.change({ orderId: null }); setNewOrder({ number: '', date: today, text: '' }); };
  return (
    <Modal opened onClose={close} title="Движение ученика" size="lg" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      <Stack gap="sm">
        <Group grow align="flex-start">
          <Select label="Что происходит" data={work.kinds} value={work.draft.kind} allowDeselect={false} onChange={(kind) => { if (kind !== null) work.change({ kind, orderId: order?.id ?? null, groups: {} }); }} />
          <OrderField kind={work.draft.kind} orderId={work.draft.orderId} fixed={order} onChange={(orderId) => { work.change({ orderId }); }} onNew={order === null && newOrder === null ? writeOrder : undefined} />
        </Group>
        {newOrder && <NewOrderFields order={newOrder} kind={getOrderKind(work.draft.kind)} onChange={setNewOrder} onSaved={({ id }) => { work.change({ orderId: id }); setNewOrder(null); }} onCancel={() => { setNewOrder(null); }} />}
        <MoveFields work={work} />
        <TextInput label="Причина, основание (не обязательно)" value={reason} maxLength={300} onChange={(event) => { setReason(event.currentTarget.value); }} />
        <MoveForecast work={work} />
        {moving.isError && <MessageBox>{formatFailure(moving.error)}</MessageBox>}
        {isLeaving ? (
          <Group justify="flex-end" gap="xs" role="alert">
            <Text size="sm">Движение не записано.</Text>
            <Button variant="default" onClick={() => { setLeaving(false); }}>Вернуться к вводу</Button>
            <Button color="red" onClick={onClose}>Закрыть без записи</Button>
          </Group>
        ) : (
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>Не сейчас</Button>
            <Button disabled={!maySave} loading={moving.isPending} title="Ctrl+Enter" onClick={save}>Записать движение</Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}
