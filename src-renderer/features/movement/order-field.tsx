import { Button, Group, Select } from '@mantine/core';
import type { MovementOrder } from '@shared/contract/movement-contract';
import { getOrderKind, type SingleKind } from '@shared/domain/movement';
import { formatDate } from '@shared/lib/russian-date';
import { useCallQuery } from '../../api/use-call-query';
import { useYearSpan } from './use-year-span';

type Props = {
  readonly kind: SingleKind;
  readonly orderId: number | null;
  readonly fixed: MovementOrder | null;
  readonly onChange: (orderId: number | null) => void;
  /** Undefined while a new one is being written, and where the order is given. */
  readonly onNew: (() => void) | undefined;
};

/** Every movement refers to an order: one of this year's, or a new one. */
export function OrderField({ kind, orderId, fixed, onChange, onNew }: Props) {
  const orders = useCallQuery('movement.listOrders', useYearSpan());
  const orderKind = getOrderKind(kind);
  const data = (orders.data ?? []).filter((order) => order.kind === orderKind).map((order) => ({ value: String(order.id), label: `№ ${order.number} от ${formatDate(order.date)}` }));
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <Select label="Приказ" flex={1} data={data} searchable disabled={fixed !== null} placeholder="Выберите приказ" nothingFoundMessage="Такого приказа нет" value={orderId === null ? null : String(orderId)} onChange={(value) => { onChange(value === null ? null : Number(value)); }} />
      {onNew && <Button variant="default" onClick={onNew}>Новый…</Button>}
    </Group>
  );
}
