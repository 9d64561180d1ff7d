import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApprovalCard } from '@shared/contract/readiness-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { DecideDialog } from './decide-dialog';
import { ReadinessTabs, type TabProps } from './readiness-tabs';
import { describeApproval } from './readiness-words';
import styles from './readiness.module.css';

/** Curriculum, load and timetable before the director (SET-17). */
export function ApprovalTab(props: TabProps) {
  const approvals = useCallQuery('readiness.listApprovals', {});
  const [deciding, setDeciding] = useState<ApprovalCard | null>(null);
  const due = approvals.data?.dueDate ?? null;
  return (
    <Screen title="Готовность" note={due !== null && `утвердить до ${formatDate(due)}`}>
      <ReadinessTabs {...props} />
      {approvals.isPending && <Reading />}
      {approvals.isError && <MessageBox onRetry={() => { void approvals.refetch(); }}>{formatFailure(approvals.error)}</MessageBox>}
      {approvals.data?.isOverdue && due !== null && <MessageBox kind="warning">{`Срок утверждения прошёл ${formatDate(due)}. Пока расписание не утверждено, об этом написано на страницах журнала.`}</MessageBox>}
      {approvals.data && <div className={styles.cards}>{approvals.data.items.map((item) => <Item key={`${item.kind}-${String(item.versionId)}`} item={item} onDecide={() => { setDeciding(item); }} />)}</div>}
      {deciding && <DecideDialog item={deciding} onClose={() => { setDeciding(null); }} />}
    </Screen>
  );
}

function Item({ item, onDecide }: { readonly item: ApprovalCard; readonly onDecide: () => void }) {
  const queryClient = useQueryClient();
  const moment = useMoment();
  const { rights } = useSession();
  const submitting = useCallMutation('readiness.submitApproval');
  const submit = () => {
    submitting.mutate({ kind: item.kind, versionId: item.versionId, version: item.version }, { onSettled: () => { void queryClient.invalidateQueries({ queryKey: ['readiness.listApprovals'] }); } });
  };
  const canSubmit = rights.includes('approval.submit') && !item.isEmpty && item.state !== 'submitted' && item.state !== 'approved';
  const canDecide = rights.includes('approval.decide') && item.state === 'submitted';
  return (
    <section className={styles.card} aria-label={`${item.title} ${item.detail}`}>
      <h2>{item.title}</h2>
      <p>{item.detail}</p>
      <p className={styles.state} data-state={item.state}>{describeApproval(item)}</p>
      {item.submittedAt !== null && <span className={styles.small}>{`Представил(а) ${item.submittedBy ?? ''}, ${moment(item.submittedAt)}`}</span>}
      {item.decidedAt !== null && <span className={styles.small}>{`Решение: ${item.decidedBy ?? ''}, ${moment(item.decidedAt)}`}</span>}
      {item.remark !== null && <p>{`Замечание: ${item.remark}`}</p>}
      {submitting.isError && <MessageBox>{formatFailure(submitting.error)}</MessageBox>}
      {(canSubmit || canDecide) && (
        <Group gap="xs">
          {canSubmit && <Button size="compact-sm" loading={submitting.isPending} onClick={submit}>Представить директору</Button>}
          {canDecide && <Button size="compact-sm" onClick={onDecide}>Решить…</Button>}
        </Group>
      )}
    </section>
  );
}
