import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { PlanCard } from '@shared/contract/lesson-plan-contract';
import { LOST_CAUSE_TITLES, LOST_CAUSES, type LostCause } from '@shared/domain/lesson-plan';
import { plural } from '@shared/lib/plural';
import { formatDate, formatShortWeekday } from '@shared/lib/russian-date';
import { DateField } from '../../../components/date-field';
import { listLostCandidates, listSpanSlots } from './lost-candidates';
import type { ReplanState } from './use-replan';

type Props = { readonly card: PlanCard; readonly replan: ReplanState };
const CAUSES = LOST_CAUSES.map((value) => ({ value, label: LOST_CAUSE_TITLES[value] }));
const WHY = { unrecorded: 'нет записи в журнале', noLessonAnyMore: 'по расписанию урока больше нет' } as const;

/** A cause with a span of days takes all lessons in it; lessons without a record are offered one by one. */
export function LostLessons({ card, replan }: Props) {
  const [cause, setCause] = useState<LostCause>('illness');
  const candidates = listLostCandidates(card, replan.lost);
  return (
    <>
      <SpanForm card={card} cause={cause} onCause={setCause} onAdd={replan.addLost} />
      {replan.lost.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="xs">{`Потеряны: ${replan.lost.length} ${plural(replan.lost.length, 'урок', 'урока', 'уроков')}`}</Text>
          <ul className="rp-list">
            {replan.lost.map(({ date, lessonNumber, cause: of }) => (
              <li key={`${date}:${lessonNumber}`}>
                <span>{describeLesson(date, lessonNumber)}</span>
                <Text span size="xs" c="dimmed">{LOST_CAUSE_TITLES[of]}</Text>
                <Button size="compact-xs" variant="subtle" aria-label={`Не потерян: ${formatDate(date)}`} onClick={() => { replan.removeLost({ date, lessonNumber }); }}>Убрать</Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {candidates.length > 0 && (
        <>
          <Group justify="space-between" mt="xs">
            <Text size="sm" fw={600}>{`Под вопросом: ${candidates.length}`}</Text>
            <Button size="compact-xs" variant="default" onClick={() => { replan.addLost(candidates, cause); }}>{`Все потеряны: ${LOST_CAUSE_TITLES[cause]}`}</Button>
          </Group>
          <ul className="rp-list">
            {candidates.map(({ date, lessonNumber, why }) => (
              <li key={`${date}:${lessonNumber}`}>
                <span>{describeLesson(date, lessonNumber)}</span>
                <Text span size="xs" c="dimmed">{WHY[why]}</Text>
                <Button size="compact-xs" variant="subtle" aria-label={`Потерян: ${formatDate(date)}`} onClick={() => { replan.addLost([{ date, lessonNumber }], cause); }}>Потерян</Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type SpanProps = { readonly card: PlanCard; readonly cause: LostCause; readonly onCause: (cause: LostCause) => void; readonly onAdd: ReplanState['addLost'] };

function SpanForm({ card, cause, onCause, onAdd }: SpanProps) {
  const [from, setFrom] = useState<string | null | undefined>(card.today);
  const [to, setTo] = useState<string | null | undefined>(card.today);
  const slots = from && to ? listSpanSlots(card, from, to) : [];
  return (
    <div className="rp-span">
      <NativeSelect label="Причина" data={CAUSES} value={cause} onChange={(event) => { onCause(LOST_CAUSES.find((one) => one === event.currentTarget.value) ?? 'other'); }} />
      <DateField label="С даты" value={from ?? null} onChange={setFrom} />
      <DateField label="По дату" value={to ?? null} onChange={setTo} />
      <Button variant="default" disabled={slots.length === 0} onClick={() => { onAdd(slots, cause); }}>{`Отметить: ${slots.length}`}</Button>
    </div>
  );
}

function describeLesson(date: string, lessonNumber: number): string {
  return `${formatDate(date)}, ${formatShortWeekday(date)}${lessonNumber > 0 ? `, ${lessonNumber}-й урок` : ''}`;
}
