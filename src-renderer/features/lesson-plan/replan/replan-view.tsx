import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PlanCard } from '@shared/contract/lesson-plan-contract';
import { LOST_CAUSE_TITLES } from '@shared/domain/lesson-plan';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { LeaveGuard } from '../../../components/leave-guard';
import { MessageBox } from '../../../components/message-box';
import { CorrectionSheet } from './correction-sheet';
import { FiguresStrip } from './figures-strip';
import { LostLessons } from './lost-lessons';
import { OfferList } from './offer-list';
import './replan.css';
import { useReplan, type ReplanState } from './use-replan';

type Props = { readonly card: PlanCard; readonly onDone: (card: PlanCard) => void };

/** Plan versus fact, what can be done about lost lessons, and the sheet of what was done (CUR-07). */
export function ReplanView({ card, onDone }: Props) {
  const mayCorrect = card.canEdit && card.state !== 'submitted';
  return (
    <>
      <FiguresStrip card={card} />
      {mayCorrect && <Replanner key={card.version} card={card} onDone={onDone} />}
      <CorrectionSheet card={card} onDone={onDone} />
    </>
  );
}

function Replanner({ card, onDone }: Props) {
  const replan = useReplan(card);
  const [typed, setTyped] = useState<string | null>(null);
  const saving = useCallMutation('lessonPlan.correct');
  const reason = typed ?? suggestReason(replan);
  const isStarted = replan.lost.length > 0 || typed !== null;
  const isReady = (replan.lost.length > 0 || replan.shortage !== 0 || replan.steps.length > 0) && reason.trim().length >= 3;
  const save = () => {
    saving.mutate({ courseId: card.course.id, version: card.version, reason, lost: [...replan.lost], steps: [...replan.steps] }, { onSuccess: onDone });
  };
  return (
    <section className="rp-columns" aria-label="Новая корректировка">
      <div className="rp-column">
        <h2>Потерянные уроки</h2>
        <LostLessons card={card} replan={replan} />
      </div>
      <div className="rp-column">
        <h2>Что сделать с темами</h2>
        <OfferList lines={card.lines} replan={replan} />
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput style={{ flex: 1 }} label="Причина – так она встанет в лист корректировки" maxLength={1000} value={reason} onChange={(event) => { setTyped(event.currentTarget.value); }} />
          <Button disabled={!isReady} loading={saving.isPending} onClick={save}>Записать корректировку</Button>
        </Group>
        <Text size="sm" role="status" mt={4}>{describeResult(replan)}</Text>
        {saving.isError && <MessageBox>{formatFailure(saving.error)}</MessageBox>}
      </div>
      <LeaveGuard when={isStarted && !saving.isSuccess} title="Корректировка не записана" action="Уйти без записи">Потерянные уроки и выбранные шаги этой корректировки пропадут.</LeaveGuard>
    </section>
  );
}

function describeResult({ result: { shortage, freeLessons }, steps }: ReplanState): string {
  if (shortage > 0) return `После корректировки не хватит уроков: ${shortage}. Последние темы останутся без даты.`;
  const kept = steps.length === 0 ? 'Все темы умещаются' : 'После корректировки все темы уместятся';
  return `${kept} до конца года${freeLessons > 0 ? `, в запасе уроков: ${freeLessons}` : ''}. Данные уроки не меняются.`;
}

/** «Карантин 24.11–05.12.2025». */
function suggestReason({ lost }: ReplanState): string {
  const causes = [...new Set(lost.map(({ cause }) => cause))];
  return causes.map((cause) => {
    const dates = lost.filter((lesson) => lesson.cause === cause).map(({ date }) => date);
    const [first = '', last = ''] = [dates[0], dates.at(-1)];
    const title = LOST_CAUSE_TITLES[cause];
    return `${title.charAt(0).toUpperCase()}${title.slice(1)} ${first === last ? formatDate(first) : `${formatDate(first).slice(0, 5)}–${formatDate(last)}`}`;
  }).join('; ');
}
