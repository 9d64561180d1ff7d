import { Button, Stack, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { Screen } from '../../../components/screen';
import { CarriedForm } from './carried-form';
import { CarriedRecords } from './carried-records';

/** «Перенесённые отметки» of one pupil (MOV-07): entered from a document of another school, shown apart on the pages of the journal. */
export function CarriedScreen({ studentId }: { readonly studentId: number }) {
  const sheet = useCallQuery('movement.getCarried', { studentId });
  const mayCarry = useSession().rights.includes('movement.carry');
  const navigate = useNavigate();
  return (
    <Screen
      title="Перенесённые отметки"
      note={sheet.data && `${sheet.data.student}, ${sheet.data.className}`}
      actions={<Button variant="default" onClick={() => { void navigate({ to: '/people/students/$studentId', params: { studentId: String(studentId) } }); }}>Карточка ученика</Button>}
    >
      {sheet.isPending && <Reading />}
      {sheet.isError && <MessageBox onRetry={() => { void sheet.refetch(); }}>{formatFailure(sheet.error)}</MessageBox>}
      {sheet.data && (
        <Stack gap="md">
          {mayCarry && (sheet.data.courses.length === 0 ? <MessageBox kind="notice">У класса ещё нет страниц журнала: переносить некуда. Сначала составьте учебный план и подгруппы.</MessageBox> : <CarriedForm sheet={sheet.data} />)}
          <Stack gap={4}>
            <Title order={2} fz="md">Уже перенесено</Title>
            <CarriedRecords sheet={sheet.data} mayCarry={mayCarry} />
          </Stack>
        </Stack>
      )}
    </Screen>
  );
}
