import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { StudentCard } from '@shared/contract/people-contract';
import { formatFailure } from '../../api/failure';
import { useCallQuery } from '../../api/use-call-query';
import { LeaveGuard } from '../../components/leave-guard';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { RecordConflict } from '../../components/record';
import { Screen } from '../../components/screen';
import { useShortcut } from '../../hooks/use-shortcut';
import { CARD_FIELDS } from './card-fields';
import { ExemptionsSection } from './exemptions-section';
import { ExtractButton } from './extract-button';
import { GuardiansSection } from './guardians-section';
import { ReportsSection } from './reports-section';
import { StudentFacts } from './student-facts';
import { StudentFields } from './student-fields';
import { StudentSide } from './student-side';
import { useCardDraft } from './use-card-draft';
import styles from './people.module.css';

/** One pupil: the card of the personal file, and what lists and orders say. */
export function StudentScreen({ studentId }: { readonly studentId: number }) {
  const student = useCallQuery('people.getStudent', { studentId });
  if (student.data?.canEdit) return <EditableCard key={student.data.id} card={student.data} />;
  return (
    <Screen title={student.data ? nameOf(student.data) : 'Карточка ученика'} note={student.data && placeOf(student.data)} actions={student.data && <ExtractButton subject="student" id={student.data.id} />}>
      {student.isPending && <Reading />}
      {student.isError && <MessageBox onRetry={() => { void student.refetch(); }}>{formatFailure(student.error)}</MessageBox>}
      {student.data?.mergedInto != null && <MessageBox kind="notice">Эта карточка повторяла другую и объединена с ней: всё, что на ней было, теперь на <Link to="/people/students/$studentId" params={{ studentId: String(student.data.mergedInto) }}>остающейся карточке</Link>.</MessageBox>}
      {student.data && <CardBody card={student.data}><StudentFacts card={student.data} /></CardBody>}
    </Screen>
  );
}

function EditableCard({ card }: { readonly card: StudentCard }) {
  const draft = useCardDraft(card);
  const [reverts, setReverts] = useState(0);
  const isNamed = draft.edit.lastName.trim() !== '' && draft.edit.firstName.trim() !== '';
  const canSave = draft.isDirty && isNamed && !draft.isWrong && !draft.isSaving && !draft.theirs;
  const save = () => { if (canSave) void draft.save(); };
  useShortcut({ code: 'KeyS', ctrl: true }, save);
  useShortcut({ code: 'Enter', ctrl: true }, save);
  return (
    <Screen
      title={nameOf(card)}
      note={<>{placeOf(card)}<span role="status">{draft.isSaved ? ' · карточка сохранена' : draft.isDirty ? ' · есть несохранённые изменения' : ''}</span></>}
      actions={(
        <>
          <ExtractButton subject="student" id={card.id} />
          {draft.isDirty && <Button variant="default" onClick={() => { draft.revert(); setReverts(reverts + 1); }}>Вернуть как было</Button>}
          <Button disabled={!canSave} loading={draft.isSaving} onClick={save} title="Ctrl+S">Сохранить</Button>
        </>
      )}
    >
      <LeaveGuard when={draft.isDirty} title="Карточка не сохранена" action="Уйти без сохранения">
        Изменения в карточке ученика пропадут. Чтобы сохранить их, останьтесь и нажмите «Сохранить».
      </LeaveGuard>
      {draft.failure !== null && <MessageBox>{draft.failure}</MessageBox>}
      {draft.theirs && <RecordConflict fields={CARD_FIELDS} base={draft.base} mine={draft.edit} theirs={draft.theirs} isSaving={draft.isSaving} onSave={(chosen) => { void draft.save(chosen); }} />}
      <CardBody card={card}><StudentFields key={`${card.version}-${reverts}`} draft={draft} /></CardBody>
    </Screen>
  );
}

function CardBody({ card, children }: { readonly card: StudentCard; readonly children: ReactNode }) {
  return (
    <div className={styles.card}>
      <div className={styles.main}>
        {children}
        <GuardiansSection card={card} />
        <ExemptionsSection card={card} />
        <ReportsSection card={card} />
      </div>
      <StudentSide card={card} />
    </div>
  );
}

function placeOf(card: StudentCard): string {
  return card.className ?? 'без класса: зачисляется приказом';
}

function nameOf(card: StudentCard): string {
  return [card.lastName, card.firstName, card.middleName].filter(Boolean).join(' ');
}
