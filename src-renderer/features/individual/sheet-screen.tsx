import { Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { IndividualSheet, SheetLine } from '@shared/contract/individual-contract';
import { INDIVIDUAL_KIND_TITLES } from '@shared/domain/curriculum';
import { formatPaper } from '@shared/domain/individual';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { PaperWindow } from '../outage';
import { describeLate, formatSpan } from './individual-words';
import { Two } from './plans-tab';
import { SheetLineDialog } from './sheet-line-dialog';

/** The sheet of a pupil taught at home, or what a certificate says: dates, topics, homework, marks (IUP-02). */
export function SheetScreen({ planId, onClose }: { readonly planId: number; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const sheet = useCallQuery('individual.getSheet', { planId });
  const printing = useCallMutation('individual.printSheet');
  const [open, setOpen] = useState<SheetLine | 'new' | null>(null);
  const [removing, setRemoving] = useState<SheetLine | null>(null);
  const keep = (next: IndividualSheet) => {
    queryClient.setQueryData(['individual.getSheet', { planId }], next);
    void queryClient.invalidateQueries({ queryKey: ['individual.listPlans'] });
  };
  const plan = sheet.data?.plan;
  const actions = (
    <Group gap="xs" wrap="nowrap">
      <Button variant="default" onClick={onClose}>К списку</Button>
      <Button variant="default" loading={printing.isPending} onClick={() => { printing.mutate({ planId }); }}>Печать листа…</Button>
      {sheet.data && sheet.data.pages.length > 0 && <Button onClick={() => { setOpen('new'); }}>Добавить запись…</Button>}
    </Group>
  );
  return (
    <Screen title={plan ? `Лист: ${plan.student}` : 'Лист индивидуального обучения'} note={plan && `${plan.className} · ${INDIVIDUAL_KIND_TITLES[plan.kind]}`} actions={actions}>
      {sheet.isError && <MessageBox onRetry={() => { void sheet.refetch(); }}>{formatFailure(sheet.error)}</MessageBox>}
      {sheet.isPending && <Reading />}
      {sheet.data && plan && (
        <Stack gap="sm">
          <Text size="sm">{[formatPaper(plan), plan.place, formatSpan(plan)].filter(Boolean).join(' · ')}</Text>
          <DataTable label="Записи листа" columns={listColumns(setOpen, setRemoving)} rows={sheet.data.lines} rowKey={(line) => line.id} emptyText={sheet.data.pages.length > 0 ? 'Записей нет. Запишите первое занятие: дату, тему, задание, отметку.' : 'Записей нет. Их вносят учителя предметов.'} />
        </Stack>
      )}
      {open !== null && sheet.data && <SheetLineDialog sheet={sheet.data} line={open === 'new' ? null : open} onSaved={keep} onClose={() => { setOpen(null); }} />}
      {removing && <RemoveLine line={removing} planId={planId} onDone={keep} onClose={() => { setRemoving(null); }} />}
      <PaperWindow title="Лист индивидуального обучения" printing={printing} />
    </Screen>
  );
}

function listColumns(onOpen: (line: SheetLine) => void, onRemove: (line: SheetLine) => void): readonly Column<SheetLine>[] {
  return [
    { key: 'date', title: 'Дата', width: '100px', isRowHead: true, sortBy: (line) => line.date, render: (line) => formatDate(line.date) },
    { key: 'subject', title: 'Предмет, учитель', width: '190px', sortBy: (line) => line.subject, render: (line) => <Two first={line.subject} second={[line.teacher, describeLate(line.late)].filter((part) => part !== null && part !== '').join(' · ')} /> },
    { key: 'hours', title: 'Часов', width: '60px', align: 'center', render: (line) => (line.hours === 0 ? '' : String(line.hours)) },
    { key: 'topic', title: 'Тема', render: (line) => line.topic ?? '' },
    { key: 'homework', title: 'Домашнее задание', render: (line) => line.homework ?? '' },
    { key: 'value', title: 'Отметка', width: '76px', align: 'center', render: (line) => (line.value === null ? '' : String(line.value)) },
    {
      key: 'actions', title: 'Действия', width: '170px', render: (line) => line.canEdit && (
        <Group gap={6} wrap="nowrap">
          <Button size="compact-xs" variant="default" onClick={() => { onOpen(line); }}>Изменить…</Button>
          <Button size="compact-xs" variant="subtle" color="red" onClick={() => { onRemove(line); }}>Убрать…</Button>
        </Group>
      ),
    },
  ];
}

type RemoveProps = { readonly line: SheetLine; readonly planId: number; readonly onDone: (sheet: IndividualSheet) => void; readonly onClose: () => void };

function RemoveLine({ line, planId, onDone, onClose }: RemoveProps) {
  const removing = useCallMutation('individual.removeSheetLine');
  const remove = () => { removing.mutate({ planId, lineId: line.id, version: line.version }, { onSuccess: (sheet) => { onDone(sheet); onClose(); } }); };
  return (
    <ConfirmDialog title="Убрать запись?" action="Убрать запись" isDangerous isBusy={removing.isPending} failure={removing.isError ? formatFailure(removing.error) : null} onConfirm={remove} onClose={onClose}>
      <Text size="sm">{`${formatDate(line.date)}, ${line.subject}${line.value === null ? '' : `, отметка ${String(line.value)}`}. Отметка исчезнет и со страницы класса; в журнале действий запись останется.`}</Text>
    </ConfirmDialog>
  );
}
