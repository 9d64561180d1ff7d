import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Division } from '@shared/contract/groups-contract';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { DateField } from '../../../components/date-field';
import { LeaveGuard } from '../../../components/leave-guard';
import { MessageBox } from '../../../components/message-box';
import { useShortcut } from '../../../hooks/use-shortcut';
import { addGroup, dropGroup, fromProposal, isSame, putInto, split, splitLike, toDraft, toInput, type DivisionDraft } from './division-draft';
import { GroupColumns } from './group-columns';
import { LikeSubject } from './like-subject';
import { ProposalList } from './proposal-list';
import styles from './groups.module.css';

type Props = { readonly division: Division; readonly likes: readonly { readonly subjectId: number; readonly subject: string }[] };

/** Pupils of a class over the groups of a subject: dragged, or marked and sent by a digit (SET-10). */
export function DivisionEditor({ division, likes }: Props) {
  const before = toDraft(division);
  const [draft, setDraft] = useState<DivisionDraft>(before);
  const [proposalId, setProposalId] = useState<number | undefined>(undefined);
  const [from, setFrom] = useState<string | null | undefined>(division.firstFreeDay > division.date ? division.firstFreeDay : division.date);
  const [marked, setMarked] = useState<ReadonlySet<number>>(new Set());
  const saving = useCallMutation('groups.saveDivision');
  const proposing = useCallMutation('groups.proposeDivision');
  const call = division.canEdit ? saving : proposing;
  const mayChange = division.canEdit || division.canPropose;
  const isDirty = !isSame(draft, before) && !call.isSuccess;
  const canSave = mayChange && !isSame(draft, before) && typeof from === 'string' && !call.isPending;
  const change = (next: DivisionDraft) => {
    call.reset();
    setDraft(next);
  };
  const move = (ids: readonly number[], key: number | null) => {
    change(putInto(draft, ids, key));
    setMarked(new Set());
  };
  const save = () => {
    if (!canSave) return;
    const { classId, subjectId, version } = division;
    const place = { classId, subjectId, from, groups: toInput(draft) };
    if (division.canEdit) saving.mutate({ ...place, version, ...(proposalId === undefined ? {} : { proposalId }) });
    else proposing.mutate(place);
  };
  useShortcut({ code: 'KeyS', ctrl: true }, save);
  return (
    <section className={styles.editor} aria-label={`${division.className}, ${division.subject}`}>
      <h2>{`${division.className} · ${division.subject}`}</h2>
      <ProposalList division={division} onShow={(proposal) => { change(fromProposal(proposal)); setProposalId(proposal.id); setFrom(proposal.dateFrom); }} />
      {mayChange && (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => { change(split(draft, division.students, 'byAlphabet')); }}>По алфавиту пополам</Button>
          <Button size="compact-sm" variant="default" onClick={() => { change(split(draft, division.students, 'byTurns')); }}>Через одного</Button>
          <LikeSubject classId={division.classId} likes={likes} onDivision={(other) => { change(splitLike(draft, other)); }} />
          <Button size="compact-sm" variant="default" onClick={() => { change(addGroup(draft)); }}>Добавить группу</Button>
        </Group>
      )}
      <GroupColumns
        division={division} draft={draft} marked={marked} isReadOnly={!mayChange} onMark={setMarked} onMove={move}
        onRename={(key, name) => { change({ ...draft, groups: draft.groups.map((group) => (group.key === key ? { ...group, name } : group)) }); }}
        onDrop={(key) => { change(dropGroup(draft, key)); }}
      />
      {call.isError && <MessageBox>{formatFailure(call.error)}</MessageBox>}
      {mayChange && (
        <Group gap="sm" align="end" key={proposalId ?? 'own'}>
          <DateField label="Изменения действуют с" value={from ?? null} onChange={setFrom} />
          <Button loading={call.isPending} disabled={!canSave} onClick={save}>{division.canEdit ? 'Сохранить' : 'Предложить деление'}</Button>
          <Text size="sm" c="dimmed">{division.canEdit ? 'Ctrl+S. До этой даты ученики остаются в прежних группах, обе страницы журнала показывают свой срок.' : 'Предложение начнёт действовать, когда его подтвердит администратор.'}</Text>
        </Group>
      )}
      <LeaveGuard when={isDirty} title="Деление не сохранено" action="Уйти без сохранения">Перемещения учеников по группам будут потеряны.</LeaveGuard>
    </section>
  );
}
