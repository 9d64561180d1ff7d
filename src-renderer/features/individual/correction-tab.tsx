import { Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { CorrectionCandidate, CorrectionPlan } from '@shared/contract/individual-contract';
import { CORRECTION_REASON_TITLES, MISSED_LESSONS } from '@shared/domain/individual';
import { plural } from '@shared/lib/plural';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { PaperWindow } from '../outage';
import { CorrectionDialog, type CorrectionStart } from './correction-dialog';
import { IndividualTabs, type TabProps } from './individual-tabs';
import { Two } from './plans-tab';
import { RemoveCorrection } from './remove-correction';

/** Correction work with pupils who have missed much or failed, and who is proposed for it (IUP-04). */
export function CorrectionTab(props: TabProps) {
  const [missedFrom, setMissedFrom] = useState(MISSED_LESSONS);
  const board = useCallQuery('individual.getCorrection', { missedFrom });
  const printing = useCallMutation('individual.printCorrection');
  const [open, setOpen] = useState<CorrectionStart | null>(null);
  const [removing, setRemoving] = useState<CorrectionPlan | null>(null);
  const print = ({ courseId, id }: CorrectionPlan) => { printing.mutate({ courseId, correctionId: id }); };
  return (
    <Screen title="Индивидуальные планы">
      <IndividualTabs {...props} />
      {board.isError && <MessageBox onRetry={() => { void board.refetch(); }}>{formatFailure(board.error)}</MessageBox>}
      {board.isPending && <Reading />}
      {board.data && (
        <Stack gap="md">
          <section aria-label="Планы коррекционной работы">
            <Title order={2} fz="md" mb={4}>Планы коррекционной работы</Title>
            <DataTable label="Планы" columns={planColumns({ onOpen: (plan) => { setOpen({ plan }); }, onRemove: setRemoving, onPrint: print })} rows={board.data.plans} rowKey={(plan) => plan.id} emptyText="Планов нет. Начните с ученика из списка ниже: темы пропущенных уроков подставятся сами." />
          </section>
          <section aria-label="Кому нужна коррекционная работа">
            <Group justify="space-between" mb={4}>
              <Title order={2} fz="md">Кому она нужна</Title>
              <Group gap={8}><Text size="sm">Неудовлетворительная отметка за период или пропущено уроков предмета не меньше</Text><NumberInput aria-label="Пропущено уроков не меньше" size="xs" w={64} min={1} max={200} value={missedFrom} onChange={(value) => { if (typeof value === 'number' && value >= 1) setMissedFrom(value); }} /></Group>
            </Group>
            <DataTable label="Кому она нужна" columns={candidateColumns((candidate) => { setOpen({ candidate }); })} rows={board.data.candidates} rowKey={({ studentId, courseId }) => `${String(studentId)}:${String(courseId)}`} emptyText="Таких учеников нет." />
          </section>
        </Stack>
      )}
      {open && board.data && <CorrectionDialog start={open} today={board.data.today} onClose={() => { setOpen(null); }} />}
      {removing && <RemoveCorrection plan={removing} onClose={() => { setRemoving(null); }} />}
      <PaperWindow title="План коррекционной работы" printing={printing} />
    </Screen>
  );
}

type Ways = { readonly onOpen: (plan: CorrectionPlan) => void; readonly onRemove: (plan: CorrectionPlan) => void; readonly onPrint: (plan: CorrectionPlan) => void };

function planColumns({ onOpen, onRemove, onPrint }: Ways): readonly Column<CorrectionPlan>[] {
  const countDone = ({ steps }: CorrectionPlan): number => steps.filter(({ doneOn }) => doneOn !== null).length;
  return [
    { key: 'student', title: 'Ученик', width: '170px', isRowHead: true, sortBy: (plan) => plan.student, render: (plan) => <Two first={plan.student} second={plan.className} /> },
    { key: 'subject', title: 'Предмет, учитель', width: '200px', sortBy: (plan) => plan.subject, render: (plan) => <Two first={plan.subject} second={plan.teacher ?? 'учитель не назначен'} /> },
    { key: 'reason', title: 'Основание', width: '210px', render: (plan) => CORRECTION_REASON_TITLES[plan.reason] },
    { key: 'steps', title: 'Проведено тем', width: '120px', sortBy: countDone, render: (plan) => `${String(countDone(plan))} из ${String(plan.steps.length)}` },
    { key: 'state', title: 'Состояние', render: (plan) => <Two first={plan.closedOn === null ? `ведётся с ${formatDate(plan.openedOn)}` : `закончена ${formatDate(plan.closedOn)}`} second={plan.result ?? ''} /> },
    {
      key: 'actions', title: 'Действия', width: '240px', render: (plan) => plan.canEdit && (
        <Group gap={6} wrap="nowrap">
          <Button size="compact-xs" variant="default" onClick={() => { onOpen(plan); }}>Открыть…</Button>
          <Button size="compact-xs" variant="default" onClick={() => { onPrint(plan); }}>Печать…</Button>
          {countDone(plan) === 0 && <Button size="compact-xs" variant="subtle" color="red" onClick={() => { onRemove(plan); }}>Убрать…</Button>}
        </Group>
      ),
    },
  ];
}

function candidateColumns(onStart: (candidate: CorrectionCandidate) => void): readonly Column<CorrectionCandidate>[] {
  return [
    { key: 'student', title: 'Ученик', width: '210px', isRowHead: true, sortBy: (row) => row.student, render: (row) => row.student },
    { key: 'class', title: 'Класс', width: '64px', sortBy: (row) => row.className, render: (row) => row.className },
    { key: 'subject', title: 'Предмет', width: '230px', sortBy: (row) => row.subject, render: (row) => row.subject },
    { key: 'why', title: 'Почему', sortBy: (row) => (row.periodMark === null ? 0 : 1000) + row.missed, render: describeCause },
    { key: 'actions', title: 'Действия', width: '150px', render: (row) => row.canEdit && <Button size="compact-xs" onClick={() => { onStart(row); }}>Составить план…</Button> },
  ];
}

/** «отметка «2» за I четверть, пропущено 7 уроков». */
function describeCause({ periodMark, period, missed }: CorrectionCandidate): string {
  const mark = periodMark === null ? [] : [`отметка «${periodMark}» за ${period}`];
  const lessons = missed === 0 ? [] : [`пропущено ${String(missed)} ${plural(missed, 'урок', 'урока', 'уроков')}${periodMark === null ? `, ${period}` : ''}`];
  return [...mark, ...lessons].join(', ');
}
