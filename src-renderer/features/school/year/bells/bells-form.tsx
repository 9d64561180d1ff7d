import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { BellScheduleCard, YearBells } from '@shared/contract/calendar-contract';
import { checkBellSchedule, formatCalendarProblem } from '@shared/domain/school';
import { formatDate } from '@shared/lib/russian-date';
import { useMoment } from '../../../../api/use-moment';
import { DateField } from '../../../../components/date-field';
import { LeaveGuard } from '../../../../components/leave-guard';
import { MessageBox } from '../../../../components/message-box';
import { LastChange, RecordConflict } from '../../../../components/record';
import { useShortcut } from '../../../../hooks/use-shortcut';
import { BellPlanner } from './bell-planner';
import { LessonRows } from './lesson-rows';
import { RemoveBells } from './remove-bells';
import { BELL_FIELDS, useBellsDraft } from './use-bells-draft';
import styles from './bells.module.css';

type Props = { readonly bells: YearBells; readonly schedule: BellScheduleCard | null; readonly isShown: boolean; readonly onSaved: (id: number) => void };

/** The lessons of a schedule in a table of fields, with a planner that fills it. */
export function BellsForm({ bells, schedule, isShown, onSaved }: Props) {
  const { draft, needsDate, dateFrom, setDateFrom } = useBellsDraft(bells, schedule, onSaved);
  const [fills, setFills] = useState(0);
  const formatMoment = useMoment();
  const { edit, change } = draft;
  const problems = checkBellSchedule(edit.name.trim(), edit.lessons, bells.schedules.filter(({ id }) => id !== schedule?.id).map(({ name }) => name));
  const canSave = draft.isDirty && !draft.isWrong && problems.length === 0 && !draft.isSaving && draft.theirs === null && (!needsDate || dateFrom !== undefined);
  const save = () => { if (canSave) void draft.save(); };
  useShortcut({ code: 'KeyS', ctrl: true }, save, isShown && draft.isDirty);
  useShortcut({ code: 'Enter', ctrl: true }, save, isShown && draft.isDirty);
  const title = schedule ? `Звонки: ${schedule.name}` : 'Новое расписание звонков';
  return (
    <section aria-label={title}>
      <LeaveGuard when={draft.isDirty} title="Звонки не сохранены" action="Уйти без сохранения">Изменения в расписании звонков пропадут. Чтобы сохранить их, останьтесь и нажмите «Сохранить звонки».</LeaveGuard>
      <Title order={2} fz="md" mb={4}>{title}</Title>
      <div className={styles.form}>
        <Stack gap="xs">
          <TextInput label="Название" value={edit.name} maxLength={80} onChange={(event) => { change({ name: event.currentTarget.value }); }} />
          <LessonRows key={`${schedule?.version ?? 0}-${fills}`} draft={draft} problems={problems} />
          {draft.isDirty && problems.length > 0 && <MessageBox kind="warning">{problems.map((problem, index) => <div key={index}>{formatCalendarProblem(problem)}</div>)}</MessageBox>}
          {needsDate && (
            <>
              <Text size="sm">{`По этим звонкам уже шли уроки (последний записан ${formatDate(schedule?.lastUsedOn ?? '')}). Прежние времена останутся для прошедших дней, новые начнут действовать с даты.`}</Text>
              <DateField label="Новые времена действуют с" value={dateFrom ?? null} onChange={(date) => { setDateFrom(date ?? undefined); }} />
            </>
          )}
          {draft.failure !== null && <MessageBox>{draft.failure}</MessageBox>}
          {draft.theirs !== null && <RecordConflict fields={BELL_FIELDS} base={draft.base} mine={edit} theirs={draft.theirs} isSaving={draft.isSaving} onSave={(chosen) => { void draft.save(chosen); }} />}
          <Group gap="xs">
            <Button size="xs" disabled={!canSave} loading={draft.isSaving} onClick={save} title="Ctrl+S">Сохранить звонки</Button>
            {draft.isDirty && <Button size="xs" variant="default" onClick={() => { draft.revert(); setFills(fills + 1); }}>Вернуть как было</Button>}
            {schedule && !draft.isDirty && <RemoveBells bells={bells} schedule={schedule} />}
            <Text size="sm" role="status">{draft.isSaved ? 'Звонки сохранены' : ''}</Text>
          </Group>
          <LastChange change={schedule?.lastChange ?? null} moment={formatMoment} />
        </Stack>
        <BellPlanner onFill={(lessons) => { change({ lessons }); setFills(fills + 1); }} />
      </div>
    </section>
  );
}
