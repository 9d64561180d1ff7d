import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { StaffCard, StaffEdit } from '@shared/contract/staff-contract';
import { formatRecordValue } from '@shared/lib/record-field';
import { useBackend } from '../../../api/backend-context';
import { formatFailure } from '../../../api/failure';
import { useCallQuery } from '../../../api/use-call-query';
import { useRecordDraft } from '../../../api/use-record-draft';
import { LeaveGuard } from '../../../components/leave-guard';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { RecordConflict } from '../../../components/record';
import { Screen } from '../../../components/screen';
import { useShortcut } from '../../../hooks/use-shortcut';
import { ExtractButton } from '../extract-button';
import { FactLine } from '../student-facts';
import styles from '../people.module.css';
import { buildStaffFields, isStaffNamed, StaffFields } from './staff-fields';
import { StaffSide } from './staff-side';

/** One staff member: the card, and how far the way to an own login is (SET-07). */
export function StaffCardScreen({ staffId }: { readonly staffId: number }) {
  const staff = useCallQuery('people.getStaff', { staffId });
  if (staff.data?.canEdit) return <EditableStaff key={staff.data.id} card={staff.data} />;
  return (
    <Screen title={staff.data ? nameOf(staff.data) : 'Карточка сотрудника'} note={staff.data?.position} actions={staff.data && <ExtractButton subject="staff" id={staffId} />}>
      {staff.isPending && <Reading />}
      {staff.isError && <MessageBox onRetry={() => { void staff.refetch(); }}>{formatFailure(staff.error)}</MessageBox>}
      {staff.data?.mergedInto != null && <MessageBox kind="notice">Эта карточка повторяла другую и объединена с ней: всё, что на ней было, теперь на <Link to="/staff/$staffId" params={{ staffId: String(staff.data.mergedInto) }}>остающейся карточке</Link>.</MessageBox>}
      {staff.data && <div className={styles.card}><StaffFacts card={staff.data} /><StaffSide card={staff.data} /></div>}
    </Screen>
  );
}

function StaffFacts({ card }: { readonly card: StaffCard }) {
  const edit = toStaffEdit(card);
  return <dl className={styles.facts}>{buildStaffFields(card.rooms).map((field) => <FactLine key={field.key} name={field.label} value={formatRecordValue(field, edit)} />)}</dl>;
}

function EditableStaff({ card }: { readonly card: StaffCard }) {
  const draft = useStaffDraft(card);
  const [reverts, setReverts] = useState(0);
  const fields = buildStaffFields(card.rooms);
  const canSave = draft.isDirty && isStaffNamed(draft.edit) && !draft.isWrong && !draft.isSaving && draft.theirs === null;
  const save = () => { if (canSave) void draft.save(); };
  useShortcut({ code: 'KeyS', ctrl: true }, save);
  useShortcut({ code: 'Enter', ctrl: true }, save);
  return (
    <Screen
      title={nameOf(card)}
      note={<>{card.position}<span role="status">{draft.isSaved ? ' · карточка сохранена' : draft.isDirty ? ' · есть несохранённые изменения' : ''}</span></>}
      actions={(
        <>
          <ExtractButton subject="staff" id={card.id} />
          {draft.isDirty && <Button variant="default" onClick={() => { draft.revert(); setReverts(reverts + 1); }}>Вернуть как было</Button>}
          <Button disabled={!canSave} loading={draft.isSaving} onClick={save} title="Ctrl+S">Сохранить</Button>
        </>
      )}
    >
      <LeaveGuard when={draft.isDirty} title="Карточка не сохранена" action="Уйти без сохранения">
        Изменения в карточке сотрудника пропадут. Чтобы сохранить их, останьтесь и нажмите «Сохранить».
      </LeaveGuard>
      {draft.failure !== null && <MessageBox>{draft.failure}</MessageBox>}
      {draft.theirs && <RecordConflict fields={fields} base={draft.base} mine={draft.edit} theirs={draft.theirs} isSaving={draft.isSaving} onSave={(chosen) => { void draft.save(chosen); }} />}
      <div className={styles.card}>
        <StaffFields key={`${card.version}-${reverts}`} draft={draft} rooms={card.rooms} />
        <StaffSide card={card} />
      </div>
    </Screen>
  );
}

function useStaffDraft(card: StaffCard) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  return useRecordDraft<StaffCard, StaffEdit>({
    card,
    fields: buildStaffFields(card.rooms),
    toEdit: toStaffEdit,
    save: (version, edit) => backend.call('people.saveStaff', { staffId: card.id, version, card: edit }),
    reread: () => backend.call('people.getStaff', { staffId: card.id }),
    onSaved: (next) => {
      queryClient.setQueryData(['people.getStaff', { staffId: next.id }], next);
      void queryClient.invalidateQueries({ queryKey: ['people.listStaff'] });
    },
  });
}

function toStaffEdit(card: StaffCard): StaffEdit {
  const { lastName, firstName, middleName, position, otherPositions, branch, birthDate, snils, phone, email, roomId, employedFrom, dismissedOn } = card;
  return { lastName, firstName, middleName, position, otherPositions, branch, birthDate, snils, phone, email, roomId, employedFrom, dismissedOn };
}

function nameOf(card: StaffCard): string {
  return [card.lastName, card.firstName, card.middleName].filter(Boolean).join(' ');
}
