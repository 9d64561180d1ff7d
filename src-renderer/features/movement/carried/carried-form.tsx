import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CarriedSheet } from '@shared/contract/movement-contract';
import { plural } from '@shared/lib/plural';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallMutation } from '../../../api/use-call-query';
import { LeaveGuard } from '../../../components/leave-guard';
import { MessageBox } from '../../../components/message-box';
import { useShortcut } from '../../../hooks/use-shortcut';
import { cellKey, findCellProblem, listCarriedColumns, listRecords, type CarriedCells } from './carried-draft';
import { CarriedTable } from './carried-table';

const SHORTEST_DOCUMENT = 3;

/** A document of another school written off into the table; all of it is saved at once or nothing. */
export function CarriedForm({ sheet }: { readonly sheet: CarriedSheet }) {
  const queryClient = useQueryClient();
  const { today } = useSession();
  const [paper, setPaper] = useState('');
  const [cells, setCells] = useState<CarriedCells>(new Map());
  const adding = useCallMutation('movement.addCarried');
  const columns = listCarriedColumns(sheet, today);
  const startYear = Number((sheet.periods[0]?.startDate ?? today).slice(0, 4));
  const problems = sheet.courses.flatMap(({ courseId, subject }) => columns.flatMap((column) => {
    const problem = findCellProblem(cells.get(cellKey(courseId, column)) ?? '', column, startYear);
    return problem === null ? [] : [`${subject}, ${column.period}: ${problem}.`];
  }));
  const records = problems.length > 0 ? [] : listRecords(sheet, columns, cells, startYear);
  const isDirty = paper.trim() !== '' || [...cells.values()].some((text) => text.trim() !== '');
  const maySave = records.length > 0 && paper.trim().length >= SHORTEST_DOCUMENT && !adding.isPending;
  const save = () => {
    if (!maySave) return;
    adding.mutate({ studentId: sheet.studentId, document: paper, records }, { onSuccess: () => { setCells(new Map()); setPaper(''); void queryClient.invalidateQueries(); } });
  };
  useShortcut({ code: 'KeyS', ctrl: true }, save);
  useShortcut({ code: 'Enter', ctrl: true }, save);
  return (
    <Stack gap="xs">
      <LeaveGuard when={isDirty} title="Отметки не сохранены" action="Уйти без сохранения">Введённые отметки из другой школы пропадут.</LeaveGuard>
      <Group align="flex-end" gap="sm">
        <TextInput label="Документ другой школы" placeholder="Справка № 15 от 05.12.2025, МБОУ СОШ № 2" w="26rem" maxLength={200} value={paper} onChange={(event) => { setPaper(event.currentTarget.value); }} data-autofocus />
        <Button disabled={!maySave} loading={adding.isPending} title="Ctrl+S" onClick={save}>{records.length === 0 ? 'Перенести' : `Перенести ${String(records.length)} ${plural(records.length, 'отметку', 'отметки', 'отметок')}`}</Button>
        <Text size="sm" c="dimmed" role="status">{adding.isSuccess && !isDirty ? 'Перенесено, отметки стоят на страницах журнала.' : records.length > 0 && !maySave && !adding.isPending ? 'Назовите документ, с которого переносите.' : ''}</Text>
      </Group>
      <Text size="sm" c="dimmed">Текущие: «4 5 3» или с датами «5 12.09, 4 15.09». Стрелки и Enter ведут по клеткам, блок из Excel вставляется Ctrl+V.</Text>
      {problems.length > 0 && <MessageBox kind="warning">{problems.slice(0, 3).join(' ')}{problems.length > 3 ? ` И ещё: ${String(problems.length - 3)}.` : ''}</MessageBox>}
      {adding.isError && <MessageBox>{formatFailure(adding.error)}</MessageBox>}
      <CarriedTable sheet={sheet} columns={columns} cells={cells} startYear={startYear} onChange={setCells} />
    </Stack>
  );
}
