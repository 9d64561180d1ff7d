import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { LevelCard, LevelEdit, YearCalendar } from '@shared/contract/calendar-contract';
import { checkPeriodSet, formatCalendarProblem, formatGrades, PERIOD_KIND_TITLES } from '@shared/domain/school';
import { useMoment } from '../../../../api/use-moment';
import { LeaveGuard } from '../../../../components/leave-guard';
import { MessageBox } from '../../../../components/message-box';
import { LastChange, RecordConflict } from '../../../../components/record';
import { useShortcut } from '../../../../hooks/use-shortcut';
import { LevelHead } from './level-head';
import { PeriodRows } from './period-rows';
import { LEVEL_FIELDS, useLevelDraft } from './use-level-draft';

type Props = { readonly calendar: YearCalendar; readonly level: LevelCard; readonly isNew?: boolean; readonly isShown: boolean; readonly onDone?: () => void };

/** The periods of some grades in a table of fields: Enter goes down, Ctrl+S saves; what is wrong is said while one types. */
export function LevelForm({ calendar, level, isNew = false, isShown, onDone }: Props) {
  const draft = useLevelDraft(calendar, level, isNew, onDone);
  const [reverts, setReverts] = useState(0);
  const formatMoment = useMoment();
  const { edit } = draft;
  const problems = draft.isWrong || edit.periods.length === 0 ? [] : findProblems(calendar, level, isNew, edit);
  const canSave = draft.isDirty && !draft.isWrong && problems.length === 0 && !draft.isSaving && draft.theirs === null && (!isNew || edit.periods.length > 0);
  const save = () => { if (canSave) void draft.save(); };
  useShortcut({ code: 'KeyS', ctrl: true }, save, isShown && draft.isDirty);
  useShortcut({ code: 'Enter', ctrl: true }, save, isShown && draft.isDirty);
  const title = isNew ? 'Новый уровень' : `${formatGrades(level)}: ${PERIOD_KIND_TITLES[level.kind].toLowerCase()}`;
  return (
    <section aria-label={title}>
      <LeaveGuard when={draft.isDirty} title="Периоды не сохранены" action="Уйти без сохранения">Изменения в учебных периодах пропадут. Чтобы сохранить их, останьтесь и нажмите «Сохранить периоды».</LeaveGuard>
      <Stack gap="xs">
        <Title order={2} fz="md">{title}</Title>
        <LevelHead calendar={calendar} edit={edit} onChange={(part) => { draft.change(part); setReverts(reverts + 1); }} />
        <PeriodRows key={`${level.version}-${reverts}`} calendar={calendar} draft={draft} problems={problems} onStructure={() => { setReverts(reverts + 1); }} />
        {problems.length > 0 && <MessageBox kind="warning">{problems.map((problem, index) => <div key={index}>{formatCalendarProblem(problem)}</div>)}</MessageBox>}
        {draft.failure !== null && <MessageBox>{draft.failure}</MessageBox>}
        {draft.theirs !== null && <RecordConflict fields={LEVEL_FIELDS} base={draft.base} mine={edit} theirs={draft.theirs} isSaving={draft.isSaving} onSave={(chosen) => { void draft.save(chosen); }} />}
        <Group gap="xs">
          <Button size="xs" disabled={!canSave} loading={draft.isSaving} onClick={save} title="Ctrl+S">{edit.periods.length === 0 && !isNew ? 'Убрать уровень' : 'Сохранить периоды'}</Button>
          {(draft.isDirty || isNew) && <Button size="xs" variant="default" onClick={() => { draft.revert(); setReverts(reverts + 1); onDone?.(); }}>{isNew ? 'Не добавлять' : 'Вернуть как было'}</Button>}
          <Text size="sm" role="status">{draft.isSaved ? 'Периоды сохранены' : ''}</Text>
          <LastChange change={level.lastChange} moment={formatMoment} />
        </Group>
      </Stack>
    </section>
  );
}

function findProblems(calendar: YearCalendar, level: LevelCard, isNew: boolean, edit: LevelEdit) {
  return checkPeriodSet(edit, edit.periods, {
    year: calendar.year, weekDays: calendar.weekDays,
    vacations: calendar.freeDays.filter(({ kind }) => kind === 'vacation'),
    holidays: calendar.freeDays.filter(({ kind }) => kind === 'holiday'),
    otherLevels: calendar.levels.filter((other) => isNew || other.gradeFrom !== level.gradeFrom || other.gradeTo !== level.gradeTo),
  });
}
