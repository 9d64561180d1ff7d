import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useBackend } from '../../api/backend-context';
import { formatFailure } from '../../api/failure';
import { MessageBox } from '../../components/message-box';
import { FORMS, type BlankForm } from './outage-words';
import { ReadyDocument } from './ready-document';
import { EMPTY_FORM, useFormTargets } from './use-form-targets';

/** Forms with the names of a class or of an own page, or empty ones. */
export function FormsSection() {
  const backend = useBackend();
  const targets = useFormTargets();
  const [form, setForm] = useState<BlankForm>('lesson');
  const [target, setTarget] = useState(EMPTY_FORM);
  const building = useMutation({
    mutationFn: () => {
      const [kind, id] = target.split(':');
      if (kind === 'class') return backend.call('outage.printClassForm', { form, classId: Number(id) });
      return kind === 'course' ? backend.call('outage.printCourseForm', { form, courseId: Number(id) }) : backend.call('outage.printBlankForm', { form });
    },
  });
  return (
    <section aria-label="Бланки">
      <Title order={2} fz="md" mb={4}>Бланки</Title>
      <Stack gap="sm" maw={640}>
        <Text size="sm">Когда программа недоступна, уроки ведут на бумаге. Напечатайте бланки заранее: пустые можно напечатать и тогда, когда база школы не открывается, – из окна входа.</Text>
        <Group gap="sm" grow align="flex-end">
          <NativeSelect label="Бланк" value={form} data={[...FORMS]} onChange={(event) => { setForm(event.currentTarget.value as BlankForm); building.reset(); }} />
          <NativeSelect label="Для кого" value={target} data={targets} onChange={(event) => { setTarget(event.currentTarget.value); building.reset(); }} />
        </Group>
        {building.isError && <MessageBox>{formatFailure(building.error)}</MessageBox>}
        {building.data
          ? <ReadyDocument document={building.data} />
          : <Group><Button variant="default" loading={building.isPending} onClick={() => { building.mutate(); }}>Сделать бланк</Button></Group>}
      </Stack>
    </section>
  );
}
