import { Button, Group, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FamilyBreach } from '@shared/contract/breach-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallMutation, useCallQuery } from '../../../api/use-call-query';
import { useMoment } from '../../../api/use-moment';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DataTable, type Column } from '../../../components/data-table';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { FamilyBreachDialog } from './family-breach-dialog';

/** Lost or exposed codes of the diary that families tell of (LRS-59). */
export function FamilyBreachesTab() {
  const breaches = useCallQuery('security.listFamilyBreaches', {});
  const mayRegister = useSession().rights.includes('security.familyBreach');
  const moment = useMoment();
  const [isWriting, setWriting] = useState(false);
  const [closing, setClosing] = useState<FamilyBreach | null>(null);
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Text size="sm" c="dimmed">Коды доступа ребёнка и родителей отзываются сразу; новый листок выдают на карточке класса.</Text>
        {mayRegister && <Button onClick={() => { setWriting(true); }}>Записать сообщение семьи…</Button>}
      </Group>
      {breaches.isPending && <Reading />}
      {breaches.isError && <MessageBox onRetry={() => { void breaches.refetch(); }}>{formatFailure(breaches.error)}</MessageBox>}
      {breaches.data && <DataTable label="Сообщения семей" columns={buildColumns(moment, mayRegister ? setClosing : null)} rows={breaches.data} rowKey={(row) => row.id} emptyText="Семьи о нарушениях не сообщали." rowHeight={70} />}
      {isWriting && <FamilyBreachDialog onClose={() => { setWriting(false); }} />}
      {closing && <CloseDialog breach={closing} onClose={() => { setClosing(null); }} />}
    </>
  );
}

function buildColumns(moment: (instant: string) => string, close: ((breach: FamilyBreach) => void) | null): readonly Column<FamilyBreach>[] {
  return [
    { key: 'student', title: 'Ученик', isRowHead: true, width: '20%', sortBy: (row) => row.student, render: (row) => <><div>{row.student}</div><small>{row.className}</small></> },
    { key: 'told', title: 'Кто и когда сообщил', width: '20%', sortBy: (row) => row.toldOn, render: (row) => <><div>{row.toldBy}</div><small>{`${formatDate(row.toldOn)}, замечено ${formatDate(row.noticedOn)}`}</small>{row.isToldLate && <div><small><b>{`позже срока (${formatDate(row.dueOn)})`}</b></small></div>}</> },
    { key: 'what', title: 'Что случилось', render: (row) => row.description },
    { key: 'by', title: 'Записал(а)', render: (row) => <><div>{row.registeredBy}</div><small>{moment(row.registeredAt)}</small></> },
    {
      key: 'state', title: 'Что сделано', width: '22%',
      render: (row) => (row.closedAt === null
        ? (close ? <Button size="compact-xs" onClick={() => { close(row); }}>Закрыть…</Button> : <b>открыто</b>)
        : <><div>{row.measures}</div><small>{`${row.closedBy ?? ''}, ${moment(row.closedAt)}`}</small></>),
    },
  ];
}

function CloseDialog({ breach, onClose }: { readonly breach: FamilyBreach; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const [measures, setMeasures] = useState('');
  const saving = useCallMutation('security.closeFamilyBreach');
  const reread = () => { for (const key of ['security.listFamilyBreaches', 'system.listTasks']) void queryClient.invalidateQueries({ queryKey: [key] }); };
  const save = () => { saving.mutate({ breachId: breach.id, studentId: breach.studentId, version: breach.version, measures: measures.trim() }, { onSuccess: () => { reread(); onClose(); }, onError: reread }); };
  return (
    <ConfirmDialog title="Закрыть сообщение семьи?" action="Закрыть сообщение" isBusy={saving.isPending} isDisabled={measures.trim().length < 5} failure={saving.isError ? formatFailure(saving.error) : null} onConfirm={save} onClose={onClose}>
      <Text size="sm">{`${breach.student}, ${breach.className}. Запишите, что сделано: выдан ли новый листок, кому.`}</Text>
      <Textarea label="Что сделано" autosize minRows={2} maxLength={2000} value={measures} onChange={(event) => { setMeasures(event.currentTarget.value); }} />
    </ConfirmDialog>
  );
}
