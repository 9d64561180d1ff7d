import { Group, TextInput } from '@mantine/core';
import { DateField } from '../../components/date-field';

/** `undefined`: the text is no date yet. */
export type OrderDraft = { readonly orderNumber: string; readonly orderDate: string | null | undefined };

export function OrderFields({ order, onChange }: { readonly order: OrderDraft; readonly onChange: (order: OrderDraft) => void }) {
  return (
    <Group gap="sm" grow align="flex-start">
      <TextInput label="Номер приказа" maxLength={50} value={order.orderNumber} onChange={(event) => { onChange({ ...order, orderNumber: event.currentTarget.value }); }} />
      <DateField label="Дата приказа" value={order.orderDate ?? null} onChange={(orderDate) => { onChange({ ...order, orderDate }); }} />
    </Group>
  );
}
