import { Button, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { FORMS, type BlankForm } from './outage-words';
import { ReadyDocument } from './ready-document';

/** Paper for a day without the program, within reach of everybody who sees its window (BAK-06). */
export function BlankFormsButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" size="xs" onClick={() => { setOpen(true); }}>Бланки на случай сбоя…</Button>
      {isOpen && <BlankFormsDialog onClose={() => { setOpen(false); }} />}
    </>
  );
}

function BlankFormsDialog({ onClose }: { readonly onClose: () => void }) {
  const [form, setForm] = useState<BlankForm>('lesson');
  const building = useCallMutation('outage.printBlankForm');
  const choose = (value: string) => {
    setForm(FORMS.find((item) => item.value === value)?.value ?? 'lesson');
    building.reset();
  };
  return (
    <Modal opened onClose={onClose} title="Бланки на случай сбоя" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      <Stack gap="sm">
        <Text size="sm">Пустые бланки печатаются всегда, даже когда база школы недоступна. Бланки с фамилиями – после входа, в разделе «Сбои и бланки».</Text>
        <NativeSelect label="Бланк" value={form} data={[...FORMS]} onChange={(event) => { choose(event.currentTarget.value); }} />
        {building.isError && <MessageBox>{formatFailure(building.error)}</MessageBox>}
        {building.data
          ? <ReadyDocument document={building.data} />
          : <Button loading={building.isPending} onClick={() => { building.mutate({ form }); }}>Сделать бланк</Button>}
      </Stack>
    </Modal>
  );
}
