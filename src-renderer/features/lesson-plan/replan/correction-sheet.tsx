import { Badge, Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { PlanCard, PlanCorrection } from '@shared/contract/lesson-plan-contract';
import { LOST_CAUSE_TITLES, REPLAN_TITLES } from '@shared/domain/lesson-plan';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { useMoment } from '../../../api/use-moment';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { MessageBox } from '../../../components/message-box';

type Props = { readonly card: PlanCard; readonly onDone: (card: PlanCard) => void };
const STATES = { proposed: ['ждёт завуча', 'blue'], approved: ['согласована', 'green'], declined: ['отклонена', 'orange'] } as const;

/** What was corrected, when and why; the deputy decides, the teacher may take the last one back (CUR-07). */
export function CorrectionSheet({ card, onDone }: Props) {
  const [declining, setDeclining] = useState<PlanCorrection | null>(null);
  const undo = useCallMutation('lessonPlan.undoCorrection');
  const decide = useCallMutation('lessonPlan.decideCorrection');
  const failure = undo.error ?? decide.error;
  const refer = ({ id, version }: PlanCorrection) => ({ courseId: card.course.id, correctionId: id, version });
  return (
    <section aria-label="Лист корректировки">
      <h2 className="rp-title">Лист корректировки</h2>
      {card.corrections.length === 0 && <Text size="sm" c="dimmed">Корректировок не было.</Text>}
      {failure !== null && <MessageBox>{formatFailure(failure)}</MessageBox>}
      {[...card.corrections].reverse().map((correction) => (
        <article key={correction.id} className="rp-correction">
          <CorrectionText correction={correction} lines={card.lines} />
          <Group gap="xs" wrap="nowrap">
            {card.canEdit && correction.canUndo && <Button size="compact-sm" variant="default" loading={undo.isPending} onClick={() => { undo.mutate(refer(correction), { onSuccess: onDone }); }}>Отменить корректировку</Button>}
            {card.canDecide && correction.canUndo && <Button size="compact-sm" variant="default" onClick={() => { setDeclining(correction); }}>Отклонить…</Button>}
            {card.canDecide && correction.state === 'proposed' && <Button size="compact-sm" loading={decide.isPending} onClick={() => { decide.mutate({ ...refer(correction), decision: 'approved', remark: null }, { onSuccess: onDone }); }}>Согласовать</Button>}
          </Group>
        </article>
      ))}
      {declining && <DeclineDialog correction={declining} isBusy={decide.isPending} onClose={() => { setDeclining(null); }} onDecline={(remark) => { decide.mutate({ ...refer(declining), decision: 'declined', remark }, { onSuccess: onDone, onSettled: () => { setDeclining(null); } }); }} />}
    </section>
  );
}

type TextProps = { readonly correction: PlanCorrection; readonly lines: PlanCard['lines'] };

function CorrectionText({ correction: { madeOn, madeBy, reason, state, lost, changes, shifted, shortage, decidedAt, decidedBy, remark }, lines }: TextProps) {
  const moment = useMoment();
  const [word, color] = STATES[state];
  const parts = [
    ...(lost.length > 0 ? [`Потеряны: ${describeLost(lost)}.`] : []),
    ...changes.map(({ lineId, kind, topic, into, hoursBefore, hoursAfter }) => `${lines.findIndex(({ id }) => id === lineId) + 1}. «${topic}» – ${kind === 'merge' ? `объединена с темой «${into ?? ''}»` : REPLAN_TITLES[kind]}${kind === 'shorten' ? ` с ${hoursBefore} до ${hoursAfter} ч.` : ''}.`),
    ...(shifted > 0 ? [`Перенесено тем: ${shifted}.`] : []),
    ...(shortage > 0 ? [`Без урока осталось часов: ${shortage}.`] : []),
  ];
  return (
    <div>
      <Text size="sm" component="div"><b>{formatDate(madeOn)}</b>{` · ${madeBy} · ${reason} `}<Badge component="span" variant="light" color={color} tt="none" fw={500} size="sm">{word}</Badge></Text>
      <Text size="sm" c="dimmed">{parts.join(' ')}</Text>
      {decidedAt !== null && <Text size="sm" c="dimmed">{`${moment(decidedAt)}, ${decidedBy ?? ''}${remark === null ? '' : `: ${remark}`}`}</Text>}
    </div>
  );
}

/** «11.12, 12.12 – карантин; 15.12 – болезнь учителя». */
function describeLost(lost: PlanCorrection['lost']): string {
  const causes = [...new Set(lost.map(({ cause }) => cause))];
  return causes.map((of) => `${lost.filter(({ cause }) => cause === of).map(({ date }) => formatDate(date).slice(0, 5)).join(', ')} – ${LOST_CAUSE_TITLES[of]}`).join('; ');
}

type DeclineProps = { readonly correction: PlanCorrection; readonly isBusy: boolean; readonly onDecline: (remark: string) => void; readonly onClose: () => void };

function DeclineDialog({ correction, isBusy, onDecline, onClose }: DeclineProps) {
  const [remark, setRemark] = useState('');
  return (
    <ConfirmDialog title="Отклонить корректировку" action="Отклонить" isDangerous isBusy={isBusy} isDisabled={remark.trim() === ''} onConfirm={() => { onDecline(remark); }} onClose={onClose}>
      <Text size="sm">{`План вернётся к тому, каким был до корректировки от ${formatDate(correction.madeOn)}. Потерянные уроки останутся потерянными.`}</Text>
      <Textarea label="Почему" autosize minRows={2} maxLength={1000} data-autofocus value={remark} onChange={(event) => { setRemark(event.currentTarget.value); }} />
    </ConfirmDialog>
  );
}
