import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { MovementOrder } from '@shared/contract/movement-contract';
import { ORDER_TITLES, type OrderKind } from '@shared/domain/movement';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { DateField } from '../../components/date-field';
import { MessageBox } from '../../components/message-box';
import { useShortcut } from '../../hooks/use-shortcut';

export type NewOrder = { readonly number: string; readonly date: string | null; readonly text: string };

type Props = { readonly order: NewOrder; readonly kind: OrderKind; readonly onChange: (order: NewOrder) => void; readonly onSaved: (order: MovementOrder) => void; readonly onCancel: () => void };

/** An order written where its first movement is, in the same window. */
export function NewOrderFields({ order, kind, onChange, onSaved, onCancel }: Props) {
  const queryClient = useQueryClient();
  const registering = useCallMutation('movement.registerOrder');
  const { number, date, text } = order;
  const register = () => {
    if (number.trim() === '' || date === null || registering.isPending) return;
    registering.mutate({ number, date, kind, text: text.trim() === '' ? null : text }, { onSuccess: (saved) => { void queryClient.invalidateQueries({ queryKey: ['movement.listOrders'] }); onSaved(saved); } });
  };
  useShortcut({ code: 'Enter', ctrl: true }, register);
  useShortcut({ code: 'KeyS', ctrl: true }, register);
  return (
    <Paper withBorder p="sm" role="group" aria-label="Новый приказ">
      <Stack gap="xs">
        <Text size="sm" fw={600}>{`Новый приказ: ${ORDER_TITLES[kind].toLowerCase()}`}</Text>
        <Group gap="xs" align="flex-start" wrap="nowrap">
          <TextInput label="Номер приказа" w={130} value={number} maxLength={40} data-autofocus onChange={(event) => { onChange({ ...order, number: event.currentTarget.value }); }} />
          <DateField label="Дата приказа" value={date} onChange={(next) => { onChange({ ...order, date: next ?? null }); }} />
          <TextInput label="Основание" flex={1} placeholder="Заявление родителей от …" value={text} maxLength={1000} onChange={(event) => { onChange({ ...order, text: event.currentTarget.value }); }} />
        </Group>
        {registering.isError && <MessageBox>{formatFailure(registering.error)}</MessageBox>}
        <Group gap="xs" justify="flex-end">
          <Button size="xs" variant="default" onClick={onCancel}>Не нужно</Button>
          <Button size="xs" disabled={number.trim() === '' || date === null} loading={registering.isPending} title="Ctrl+Enter" onClick={register}>Зарегистрировать приказ</Button>
        </Group>
      </Stack>
    </Paper>
  );
}
