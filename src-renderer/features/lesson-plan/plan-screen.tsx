import { SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { PlanCard } from '@shared/contract/lesson-plan-contract';
import { useBackend } from '../../api/backend-context';
import { formatFailure } from '../../api/failure';
import { useCallQuery } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { PlanActions } from './decide/plan-actions';
import { PlanNote } from './decide/plan-note';
import { ConflictDialog } from './edit/conflict-dialog';
import { EditorView } from './edit/editor-view';
import { PlanLeaveGuard } from './edit/plan-leave-guard';
import { usePlanDraft } from './edit/use-plan-draft';
import { nameClass } from './plan-words';
import { ReplanView } from './replan/replan-view';

/** The lesson plan of one course: the editor, and the correction of what lost lessons have upset (CUR-04…07). */
export function PlanScreen({ courseId }: { readonly courseId: number }) {
  const plan = useCallQuery('lessonPlan.get', { courseId });
  const backend = useBackend();
  const { refetch } = plan;
  useEffect(() => backend.onEvent((event) => { if (event.kind === 'coursesChanged' && event.courseIds.includes(courseId)) void refetch(); }), [backend, courseId, refetch]);
  if (plan.data) return <OpenPlan key={courseId} read={plan.data} />;
  return (
    <Screen title="КТП">
      {plan.isError ? <MessageBox onRetry={() => { void refetch(); }}>{formatFailure(plan.error)}</MessageBox> : <Reading />}
    </Screen>
  );
}

type Tab = 'plan' | 'correction';

function OpenPlan({ read }: { readonly read: PlanCard }) {
  const draft = usePlanDraft(read);
  const [tab, setTab] = useState<Tab>('plan');
  const { card } = draft;
  const open = (next: string) => {
    // The re-planner works on what is in the file.
    if (next === 'plan') setTab('plan');
    else void draft.save().then((isSaved) => { if (isSaved) setTab('correction'); });
  };
  const waiting = card.corrections.filter(({ state }) => state === 'proposed').length;
  return (
    <Screen title={`КТП: ${card.course.subject}, ${nameClass(card.course)}`} note={<PlanNote draft={draft} />} actions={<PlanActions draft={draft} />}>
      {card.remark !== null && card.state === 'returned' && <MessageBox kind="warning">{`План возвращён (${card.decidedBy ?? 'завуч'}): ${card.remark}`}</MessageBox>}
      {draft.failure !== null && draft.conflict === null && <MessageBox onRetry={() => { void draft.save(); }}>{draft.failure}</MessageBox>}
      {card.version > 0 && (
        <SegmentedControl
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          value={tab}
          onChange={open}
          data={[{ value: 'plan', label: 'План' }, { value: 'correction', label: `План и факт, корректировка${waiting > 0 ? ` (ждут завуча: ${waiting})` : ''}` }]}
        />
      )}
      {tab === 'plan' ? <EditorView draft={draft} /> : <ReplanView card={card} onDone={draft.replace} />}
      {draft.conflict && <ConflictDialog conflict={draft.conflict} onResolve={draft.resolve} />}
      <PlanLeaveGuard draft={draft} />
    </Screen>
  );
}
