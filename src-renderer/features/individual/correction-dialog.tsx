import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { CorrectionCandidate, CorrectionPlan, CorrectionProposal } from '@shared/contract/individual-contract';
import { CORRECTION_REASONS, CORRECTION_REASON_TITLES } from '@shared/domain/individual';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../api/backend-context';
import { formatFailure } from '../../api/failure';
import { useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { useRecordDraft } from '../../api/use-record-draft';
import { DateField } from '../../components/date-field';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { LastChange, RecordDialog } from '../../components/record';
import { CorrectionSteps, type StepEdit } from './correction-steps';
import { toId, toText } from './individual-words';

export type CorrectionStart = { readonly plan: CorrectionPlan } | { readonly candidate: CorrectionCandidate };
type Edit = Pick<CorrectionPlan, 'staffId' | 'reason' | 'openedOn' | 'closedOn' | 'result'> & { readonly steps: readonly StepEdit[] };
const FIELDS: readonly RecordField<Edit>[] = [
  { key: 'staffId', label: 'Учитель', format: () => 'выбран' },
  { key: 'reason', label: 'Основание', format: (_value, edit) => CORRECTION_REASON_TITLES[edit.reason] },
  { key: 'openedOn', label: 'Начата' },
  { key: 'closedOn', label: 'Закончена' },
  { key: 'result', label: 'Результат' },
  { key: 'steps', label: 'Темы', format: (_value, edit) => edit.steps.map(({ topic }) => topic).join('; ') },
];

type Props = { readonly start: CorrectionStart; readonly today: string; readonly onClose: () => void };

/** A plan of correction work; a new one begins with the topics that the pupil has missed or failed. */
export function CorrectionDialog(props: Props) {
  const { start } = props;
  const { courseId, studentId } = 'plan' in start ? start.plan : start.candidate;
  const proposal = useCallQuery('individual.proposeTopics', { courseId, studentId });
  if (proposal.isError) return <MessageBox>{formatFailure(proposal.error)}</MessageBox>;
  return proposal.data ? <CorrectionForm {...props} proposal={proposal.data} /> : <Reading />;
}

function CorrectionForm({ start, today, proposal, onClose }: Props & { readonly proposal: CorrectionProposal }) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const formatMoment = useMoment();
  const isNew = !('plan' in start);
  const card = isNew ? makeEmpty(start.candidate, proposal, today) : start.plan;
  const draft = useRecordDraft<CorrectionPlan, Edit>({
    card,
    fields: FIELDS,
    toEdit: ({ staffId, reason, openedOn, closedOn, result, steps }) => ({ staffId, reason, openedOn, closedOn, result, steps: steps.map((step, index) => ({ ...step, key: index + 1 })) }),
    save: (version, { steps, ...edit }) => backend.call('individual.saveCorrection', {
      courseId: card.courseId, studentId: card.studentId, id: isNew ? null : card.id, version, ...edit, steps: steps.filter(({ topic }) => topic.trim() !== '').map(({ key: _key, ...step }) => step),
    }),
    reread: async () => (await backend.call('individual.getCorrection', { missedFrom: 200 })).plans.find(({ id }) => id === card.id) ?? card,
    onSaved: () => { void queryClient.invalidateQueries({ queryKey: ['individual.getCorrection'] }); onClose(); },
  });
  const { edit, change, setWrong } = draft;
  const teachers = proposal.teachers.some(({ id }) => id === card.staffId) || card.staffId === null ? proposal.teachers : [...proposal.teachers, { id: card.staffId, name: card.teacher ?? '' }];
  return (
    <RecordDialog title={`${card.student}, ${card.className}: ${card.subject}`} size="xl" fields={FIELDS} draft={draft} canSave={edit.steps.some(({ topic }) => topic.trim() !== '')} isNew={isNew} footer={<LastChange change={card.change} moment={formatMoment} />} onClose={onClose}>
      <Group grow gap="sm" align="flex-start">
        <Select label="Учитель" clearable data={teachers.map(({ id, name }) => ({ value: String(id), label: name }))} value={toText(edit.staffId)} onChange={(value) => { change({ staffId: toId(value) }); }} />
        <Select label="Основание" allowDeselect={false} data={CORRECTION_REASONS.map((reason) => ({ value: reason, label: CORRECTION_REASON_TITLES[reason] }))} value={edit.reason} onChange={(value) => { const reason = CORRECTION_REASONS.find((one) => one === value); if (reason) change({ reason }); }} />
        <DateField label="Начата" value={edit.openedOn} onChange={(date) => { setWrong('openedOn', !date); if (date) change({ openedOn: date }); }} />
      </Group>
      <CorrectionSteps steps={edit.steps} onChange={(steps) => { change({ steps }); }} setWrong={setWrong} />
      <Group gap="xs"><Button variant="default" size="xs" onClick={() => { change({ steps: [...edit.steps, { key: nextKey(edit.steps), topic: '', plannedOn: null, doneOn: null, result: null }] }); }}>Добавить тему</Button></Group>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <DateField label="Закончена" value={edit.closedOn} onChange={(date) => { setWrong('closedOn', date === undefined); if (date !== undefined) change({ closedOn: date }); }} />
        <TextInput flex={1} label="Результат" placeholder="задолженность ликвидирована, отметка исправлена…" maxLength={500} value={edit.result ?? ''} onChange={(event) => { change({ result: event.currentTarget.value }); }} />
      </Group>
      {isNew && card.steps.length === 0 && <Stack><Text size="sm" c="dimmed">У пропущенных уроков темы не записаны: впишите темы сами.</Text></Stack>}
    </RecordDialog>
  );
}

function nextKey(steps: readonly StepEdit[]): number {
  return steps.reduce((most, step) => Math.max(most, step.key), 0) + 1;
}

function makeEmpty({ studentId, student, className, courseId, subject, reason }: CorrectionCandidate, { topics, staffId }: CorrectionProposal, today: string): CorrectionPlan {
  return {
    id: 0, version: 0, studentId, student, className, courseId, subject, staffId, teacher: null, reason, openedOn: today, closedOn: null, result: null, canEdit: true, change: null,
    steps: topics.map(({ topic }) => ({ topic, plannedOn: null, doneOn: null, result: null })),
  };
}
