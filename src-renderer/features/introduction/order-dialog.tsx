import { Button, Group, Modal, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ORDER_TEMPLATES, ORDER_TITLES, type OrderTemplate } from '@shared/domain/introduction';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { DateField } from '../../components/date-field';
import { MessageBox } from '../../components/message-box';
import { PrintedDialog } from '../people';

/** An order of the director, filled with what the school has already said (DOC-63). */
export function OrderDialog({ first, onClose }: { readonly first: OrderTemplate; readonly onClose: () => void }) {
  const { today } = useSession();
  const register = useCallQuery('school.listResponsibles', {});
  const printing = useCallMutation('introduction.printOrder');
  const [template, setTemplate] = useState(first);
  // `undefined` while a date is being typed.
  const [from, setFrom] = useState<string | null | undefined>(today);
  const [date, setDate] = useState<string | null | undefined>(null);
  const [number, setNumber] = useState('');
  if (printing.data) return <PrintedDialog document={printing.data} onClose={onClose} />;
  const isNobodyInCharge = register.data !== undefined && !register.data.rows.some(({ isInForce }) => isInForce);
  const print = () => {
    if (from && date !== undefined) printing.mutate({ template, from, date, number: number.trim() === '' ? null : number.trim() });
  };
  return (
    <Modal opened onClose={onClose} title="Проект приказа" size="lg" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      <form onSubmit={(event) => { event.preventDefault(); print(); }}>
        <Stack gap="sm">
          <NativeSelect label="Приказ" value={template} data={ORDER_TEMPLATES.map((one) => ({ value: one, label: ORDER_TITLES[one] }))} onChange={(event) => { setTemplate(ORDER_TEMPLATES.find((one) => one === event.currentTarget.value) ?? first); }} />
          <SimpleGrid cols={3} spacing="sm">
            <DateField label="Действует с" value={today} onChange={setFrom} />
            <TextInput label="Номер приказа" value={number} maxLength={40} onChange={(event) => { setNumber(event.currentTarget.value); }} />
            <DateField label="Дата приказа" value={null} onChange={setDate} />
          </SimpleGrid>
          <Text size="sm" c="dimmed">Название школы, сроки и ответственные берутся из реквизитов, регламента и реестра ответственных. Вместо незаполненных номера и даты печатаются линии.</Text>
          {isNobodyInCharge && <MessageBox kind="warning">В реестре ответственных сегодня никого нет: в приказе будут пустые строки для записи от руки. Назначьте ответственных в «Справочниках».</MessageBox>}
          {printing.isError && <MessageBox>{formatFailure(printing.error)}</MessageBox>}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>Отменить</Button>
            <Button type="submit" loading={printing.isPending} disabled={!from || date === undefined}>Подготовить</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
