import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CarriedRecord, CarriedSheet } from '@shared/contract/movement-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DataTable, type Column } from '../../../components/data-table';

/** What stands on the pupil's pages already; only what was entered by hand is taken off here. */
export function CarriedRecords({ sheet, mayCarry }: { readonly sheet: CarriedSheet; readonly mayCarry: boolean }) {
  const queryClient = useQueryClient();
  const [removed, setRemoved] = useState<CarriedRecord | null>(null);
  const removing = useCallMutation('movement.removeCarried');
  const close = () => { removing.reset(); setRemoved(null); };
  const remove = ({ id, version }: CarriedRecord) => {
    removing.mutate({ studentId: sheet.studentId, recordId: id, version }, { onSuccess: () => { void queryClient.invalidateQueries(); close(); } });
  };
  return (
    <section aria-label="Перенесено">
      <DataTable label="Перенесено" columns={listColumns(mayCarry ? setRemoved : null)} rows={sheet.records} rowKey={({ id }) => id} emptyText="Перенесённых отметок ещё нет." />
      {removed && (
        <ConfirmDialog title="Убрать перенесённую отметку" action="Убрать" isDangerous isBusy={removing.isPending} failure={removing.isError ? formatFailure(removing.error) : null} onConfirm={() => { remove(removed); }} onClose={close}>
          <Text size="sm">{`${removed.subject}, ${describeKind(removed)}: ${removed.value}. Отметка уйдёт со страницы журнала; в журнале действий останется, кто и когда её убрал.`}</Text>
        </ConfirmDialog>
      )}
    </section>
  );
}

function listColumns(onRemove: ((record: CarriedRecord) => void) | null): readonly Column<CarriedRecord>[] {
  const columns: readonly Column<CarriedRecord>[] = [
    { key: 'subject', title: 'Предмет', width: '220px', isRowHead: true, sortBy: ({ subject }) => subject, render: ({ subject }) => subject },
    { key: 'kind', title: 'Что', width: '230px', render: describeKind },
    { key: 'value', title: 'Отметка', width: '76px', align: 'center', render: ({ value }) => value },
    { key: 'document', title: 'Откуда', sortBy: ({ document }) => document ?? '', render: ({ document, origin }) => document ?? (origin === 'transfer' ? 'перенесено при переводе' : '') },
  ];
  if (!onRemove) return columns;
  return [...columns, {
    key: 'remove', title: '', width: '96px',
    render: (record) => record.origin === 'otherSchool' && <Button size="compact-xs" variant="default" aria-label={`Убрать: ${record.subject}, ${record.value}`} onClick={() => { onRemove(record); }}>Убрать…</Button>,
  }];
}

const KINDS = { mark: 'текущая', periodMark: 'за период', absence: 'пропуск' } as const;

function describeKind({ kind, period, date }: CarriedRecord): string {
  return [KINDS[kind], period, date && formatDate(date)].filter(Boolean).join(', ');
}
