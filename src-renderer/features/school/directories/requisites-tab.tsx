import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Requisites, RequisitesEdit } from '@shared/contract/directories-contract';
import { useBackend } from '../../../api/backend-context';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { useMoment } from '../../../api/use-moment';
import { useRecordDraft } from '../../../api/use-record-draft';
import { LeaveGuard } from '../../../components/leave-guard';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { formatRecordValue, LastChange, RecordConflict } from '../../../components/record';
import { Screen } from '../../../components/screen';
import { useShortcut } from '../../../hooks/use-shortcut';
import { DirectoryTabs, type TabProps } from './directory-tabs';
import { REQUISITE_FIELDS, RequisiteFields } from './requisite-fields';
import styles from './directories.module.css';

/** Requisites of the school (SET-01): a form for those who keep them, facts for the others. */
export function RequisitesTab(props: TabProps) {
  const requisites = useCallQuery('school.getRequisites', {});
  const mayEdit = useSession().rights.includes('school.edit');
  if (requisites.data && mayEdit) return <EditableRequisites {...props} card={requisites.data} />;
  return (
    <Screen title="Справочники">
      <DirectoryTabs {...props} />
      {requisites.isPending && <Reading />}
      {requisites.isError && <MessageBox onRetry={() => { void requisites.refetch(); }}>{formatFailure(requisites.error)}</MessageBox>}
      {requisites.data && <Facts card={requisites.data} />}
    </Screen>
  );
}

function Facts({ card }: { readonly card: Requisites }) {
  return (
    <dl className={styles.facts}>
      {REQUISITE_FIELDS.map((field) => <FactLine key={field.key} name={field.label} value={formatRecordValue(field, card)} />)}
    </dl>
  );
}

function FactLine({ name, value }: { readonly name: string; readonly value: string }) {
  return <><dt>{name}</dt><dd>{value}</dd></>;
}

function toEdit(card: Requisites): RequisitesEdit {
  const { version: _version, registeredAt: _registeredAt, lastChange: _lastChange, ...edit } = card;
  return edit;
}

function EditableRequisites({ card, ...tabs }: TabProps & { readonly card: Requisites }) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const moment = useMoment();
  const [reverts, setReverts] = useState(0);
  const draft = useRecordDraft<Requisites, RequisitesEdit>({
    card, toEdit,
    fields: REQUISITE_FIELDS,
    save: (version, edit) => backend.call('school.saveRequisites', { version, edit }),
    reread: () => backend.call('school.getRequisites', {}),
    onSaved: (next) => { queryClient.setQueryData(['school.getRequisites', {}], next); },
  });
  const isNamed = draft.edit.fullName.trim() !== '' && draft.edit.shortName.trim() !== '';
  const canSave = draft.isDirty && isNamed && !draft.isSaving && draft.theirs === null;
  const save = () => { if (canSave) void draft.save(); };
  useShortcut({ code: 'KeyS', ctrl: true }, save);
  useShortcut({ code: 'Enter', ctrl: true }, save);
  return (
    <Screen
      title="Справочники"
      note={<span role="status">{draft.isSaved ? 'реквизиты сохранены' : draft.isDirty ? 'есть несохранённые изменения' : ''}</span>}
      actions={(
        <>
          {draft.isDirty && <Button variant="default" onClick={() => { draft.revert(); setReverts(reverts + 1); }}>Вернуть как было</Button>}
          <Button disabled={!canSave} loading={draft.isSaving} onClick={save} title="Ctrl+S">Сохранить</Button>
        </>
      )}
    >
      <LeaveGuard when={draft.isDirty} title="Реквизиты не сохранены" action="Уйти без сохранения">
        Изменения в реквизитах школы пропадут. Чтобы сохранить их, останьтесь и нажмите «Сохранить».
      </LeaveGuard>
      <DirectoryTabs {...tabs} />
      {draft.failure !== null && <MessageBox>{draft.failure}</MessageBox>}
      {draft.theirs && <RecordConflict fields={REQUISITE_FIELDS} base={draft.base} mine={draft.edit} theirs={draft.theirs} isSaving={draft.isSaving} onSave={(chosen) => { void draft.save(chosen); }} />}
      <RequisiteFields key={`${card.version}-${reverts}`} draft={draft} />
      <p className={styles.note}>{`Профиль школы заведён ${moment(card.registeredAt)}: от этой даты считаются сроки первичного заполнения.`}</p>
      <LastChange change={card.lastChange} moment={moment} />
    </Screen>
  );
}
