import { Select, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { MovementOrder } from '@shared/contract/movement-contract';
import { ORDER_KINDS, ORDER_TITLES, type OrderKind } from '@shared/domain/movement';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../api/backend-context';
import { useSession } from '../../api/session-context';
import { useRecordDraft } from '../../api/use-record-draft';
import { DateField } from '../../components/date-field';
import { RecordDialog } from '../../components/record/record-dialog';

type Edit = { readonly number: string; readonly date: string; readonly kind: OrderKind; readonly text: string | null };
const FIELDS: readonly RecordField<Edit>[] = [
  { key: 'number', label: 'Номер' },
  { key: 'date', label: 'Дата' },
  { key: 'kind', label: 'О чём', format: (_value, edit) => ORDER_TITLES[edit.kind] },
  { key: 'text', label: 'Основание' },
];
const KINDS = ORDER_KINDS.map((kind) => ({ value: kind, label: ORDER_TITLES[kind] }));

/** Registers an order, or corrects a slip of the pen in one (MOV-06). */
export function OrderDialog({ order, onClose }: { readonly order: MovementOrder | null; readonly onClose: () => void }) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const { today } = useSession();
  const draft = useRecordDraft<MovementOrder, Edit>({
    card: order ?? { id: 0, version: 0, number: '', date: today, kind: 'arrival', text: null, registeredBy: '', lines: [] },
    fields: FIELDS,
    toEdit: ({ number, date, kind: about, text }) => ({ number, date, kind: about, text }),
    save: (version, edit) => (order ? backend.call('movement.saveOrder', { orderId: order.id, version, order: edit }) : backend.call('movement.registerOrder', edit)),
    reread: async () => (await backend.call('movement.listOrders', { from: '0001-01-01', to: '9999-12-31' })).find(({ id }) => id === order?.id) ?? (order as MovementOrder),
    onSaved: () => {
      void queryClient.invalidateQueries({ queryKey: ['movement.listOrders'] });
      onClose();
    },
  });
  const { edit, change, setWrong } = draft;
  return (
    <RecordDialog title={order ? `Приказ № ${order.number}` : 'Новый приказ'} fields={FIELDS} draft={draft} canSave={edit.number.trim() !== ''} isNew={order === null} action={order ? 'Сохранить' : 'Зарегистрировать'} onClose={onClose}>
      <TextInput label="Номер" value={edit.number} maxLength={40} data-autofocus onChange={(event) => { change({ number: event.currentTarget.value }); }} />
      <DateField label="Дата" value={edit.date} onChange={(date) => { setWrong('date', !date); if (date) change({ date }); }} />
      <Select label="О чём приказ" data={KINDS} value={edit.kind} allowDeselect={false} disabled={(order?.lines.length ?? 0) > 0} onChange={(value) => { if (value !== null) change({ kind: value }); }} />
      <Textarea label="Основание" placeholder="Заявление родителей от …" autosize minRows={2} maxLength={1000} value={edit.text ?? ''} onChange={(event) => { change({ text: event.currentTarget.value }); }} />
    </RecordDialog>
  );
}
