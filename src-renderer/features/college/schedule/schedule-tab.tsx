import { Button, Group, Stack, Text } from '@mantine/core';
import type { ProcessSchedule } from '@shared/contract/college-contract';
import { WEEK_KIND_SIGNS, WEEK_KIND_TITLES, WEEK_KINDS, type WeekKind } from '@shared/domain/college';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallMutation, useCallQuery } from '../../../api/use-call-query';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { PaperWindow } from '../../outage';
import { ScheduleGrid } from './schedule-grid';
import styles from './schedule.module.css';
import { useScheduleEdits } from './use-schedule-edits';
import { useWeekSelection } from './use-week-selection';

/** «График учебного процесса»: what each group does in each week of the year (CUR-02, DOC-25). */
export function ScheduleTab() {
  const schedule = useCallQuery('college.getSchedule', {});
  if (schedule.isError) return <MessageBox onRetry={() => { void schedule.refetch(); }}>{formatFailure(schedule.error)}</MessageBox>;
  if (!schedule.data) return <Reading />;
  if (schedule.data.groups.length === 0) return <MessageBox kind="notice">Групп пока нет. Заведите их в «Справочниках»: уровень – среднее профессиональное, вместо класса – курс.</MessageBox>;
  return <Weeks schedule={schedule.data} />;
}

function Weeks({ schedule }: { readonly schedule: ProcessSchedule }) {
  const edits = useScheduleEdits(schedule);
  const selection = useWeekSelection(schedule.groups.length, schedule.weeks.length);
  const mayPrint = useSession().rights.includes('curriculum.print');
  const printing = useCallMutation('college.printSchedule');
  const paint = (kind: WeekKind) => { edits.paint(selection.cells.map((cell) => ({ ...cell, kind }))); };
  const copyAbove = () => {
    edits.paint(selection.cells.flatMap(({ row, column }) => { const kind = edits.kindAt(selection.top - 1, column); return kind === undefined ? [] : [{ row, column, kind }]; }));
  };
  return (
    <Stack gap="xs">
      <Group gap={6} role="group" aria-label="Что в выбранных неделях">
        {WEEK_KINDS.map((kind) => (
          <Button key={kind} size="compact-sm" variant="default" disabled={!schedule.canEdit} leftSection={<span className={styles.sign} data-kind={kind}>{WEEK_KIND_SIGNS[kind]}</span>} onClick={() => { paint(kind); }}>{WEEK_KIND_TITLES[kind]}</Button>
        ))}
      </Group>
      <Group gap="xs" justify="space-between" wrap="nowrap">
        <Text size="xs" c="dimmed">{schedule.canEdit ? 'Выделите недели мышью или Shift со стрелками и нажмите букву вида. Ctrl+D – как у группы выше, Ctrl+Z – отменить. Бледные недели ещё не заданы: они взяты из учебных периодов.' : 'Бледные недели ещё не заданы: они взяты из учебных периодов.'}</Text>
        <Group gap="xs" wrap="nowrap" flex="none">
          {edits.isSaving && <Text size="xs" c="dimmed" role="status">Сохраняем…</Text>}
          {mayPrint && <Button size="xs" variant="default" loading={printing.isPending} onClick={() => { printing.mutate({}); }}>Печать графика…</Button>}
        </Group>
      </Group>
      {edits.failure !== null && <MessageBox>{edits.failure}</MessageBox>}
      {edits.refused > 0 && <MessageBox kind="warning" onClose={edits.forgetRefused}>{`Недель, которые тем временем изменил другой сотрудник: ${edits.refused}. Они оставлены, как есть в базе: посмотрите и задайте снова, если нужно.`}</MessageBox>}
      <ScheduleGrid schedule={schedule} kindAt={edits.kindAt} selection={selection} onKind={schedule.canEdit ? paint : undefined} onUndo={edits.undo} onCopyAbove={copyAbove} />
      <PaperWindow title="График учебного процесса на утверждение" printing={printing} />
    </Stack>
  );
}
