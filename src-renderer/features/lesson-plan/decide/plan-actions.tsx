import { Button, Modal, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { PlanCard } from '@shared/contract/lesson-plan-contract';
import type { PrintedDocument } from '@shared/contract/printing-contract';
import { useBackend } from '../../../api/backend-context';
import { formatFailure } from '../../../api/failure';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { MessageBox } from '../../../components/message-box';
import { DocumentPanel } from '../../printing';
import type { PlanDraft } from '../edit/use-plan-draft';

type Step = 'submit' | 'withdraw' | 'approve' | 'print';

/** What may be done with the plan as a whole: handed in, taken back, approved, returned, printed. */
export function PlanActions({ draft }: { readonly draft: PlanDraft }) {
  const backend = useBackend();
  const { card } = draft;
  const [busy, setBusy] = useState<Step | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isReturning, setReturning] = useState(false);
  const [printed, setPrinted] = useState<PrintedDocument | null>(null);
  const run = async (step: Step, work: () => Promise<void>) => {
    setBusy(step);
    setFailure(null);
    try {
      if (await draft.save()) await work();
    } catch (error) {
      setFailure(formatFailure(error));
    }
    setBusy(null);
  };
  const change = (step: 'submit' | 'withdraw') => run(step, async () => { draft.replace(await backend.call(`lessonPlan.${step}`, { courseId: card.course.id, version: draft.getVersion() })); });
  const approve = () => run('approve', async () => { draft.replace(await backend.call('lessonPlan.decide', { courseId: card.course.id, version: card.version, decision: 'approved', remark: null })); });
  const print = () => run('print', async () => { setPrinted(await backend.call('lessonPlan.print', { courseId: card.course.id })); });
  const hasPlan = card.version > 0;
  const mayReturn = card.canDecide && (card.state === 'submitted' || card.state === 'approved');
  return (
    <>
      {hasPlan && <Button variant="default" loading={busy === 'print'} onClick={() => { void print(); }}>Печать…</Button>}
      {card.canEdit && card.state === 'submitted' && <Button variant="default" loading={busy === 'withdraw'} onClick={() => { void change('withdraw'); }}>Отозвать</Button>}
      {mayReturn && <Button variant="default" onClick={() => { setReturning(true); }}>Вернуть…</Button>}
      {card.canDecide && card.state === 'submitted' && <Button loading={busy === 'approve'} onClick={() => { void approve(); }}>Утвердить</Button>}
      {card.canEdit && (card.state === 'draft' || card.state === 'returned') && <Button disabled={draft.lines.length === 0} loading={busy === 'submit'} onClick={() => { void change('submit'); }}>Сдать на проверку</Button>}
      {isReturning && <ReturnDialog card={card} onDone={(next) => { draft.replace(next); setReturning(false); }} onClose={() => { setReturning(false); }} />}
      {failure !== null && <Modal opened onClose={() => { setFailure(null); }} title="Не получилось" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered><MessageBox>{failure}</MessageBox></Modal>}
      {printed && <Modal opened fullScreen onClose={() => { setPrinted(null); }} title="КТП с листом корректировки" closeButtonProps={{ 'aria-label': 'Закрыть окно' }}><div style={{ height: 'calc(100dvh - 5.5rem)', display: 'flex', flexDirection: 'column' }}><DocumentPanel document={printed} /></div></Modal>}
    </>
  );
}

function ReturnDialog({ card, onDone, onClose }: { readonly card: PlanCard; readonly onDone: (card: PlanCard) => void; readonly onClose: () => void }) {
  const backend = useBackend();
  const [remark, setRemark] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const send = async () => {
    setBusy(true);
    try {
      onDone(await backend.call('lessonPlan.decide', { courseId: card.course.id, version: card.version, decision: 'returned', remark }));
    } catch (error) {
      setFailure(formatFailure(error));
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog title="Вернуть план учителю" action="Вернуть" isBusy={isBusy} isDisabled={remark.trim() === ''} failure={failure} onConfirm={() => { void send(); }} onClose={onClose}>
      <Text size="sm">{`Учитель (${card.course.teachers.join(', ')}) увидит замечание над планом и сможет его исправить.`}</Text>
      <Textarea label="Замечание: что исправить" autosize minRows={3} maxLength={1000} data-autofocus value={remark} onChange={(event) => { setRemark(event.currentTarget.value); }} />
    </ConfirmDialog>
  );
}
