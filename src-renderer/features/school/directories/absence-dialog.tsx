import type { AbsenceCodeCard, AbsenceCodeEdit } from '@shared/contract/directories-contract';
import { ABSENCE_REASONS } from '@shared/domain/journal';
import { useBackend } from '../../../api/backend-context';
import { RecordDialog, type RecordField } from '../../../components/record';
import { ABSENCE_REASON_WORDS } from './absence-reason-words';
import { ChoiceEdit, DateEdit, TextEdit, TickEdit } from './edit-fields';
import { RecordFooter } from './record-footer';
import { useDirectoryDraft } from './use-directory-draft';

const FIELDS: readonly RecordField<AbsenceCodeEdit>[] = [
  { key: 'meaning', label: 'Что значит' },
  { key: 'reason', label: 'Считается', format: (_value, edit) => ABSENCE_REASON_WORDS[edit.reason] },
  { key: 'hasNotice', label: 'Сообщать семье' },
  { key: 'ordinal', label: 'Место в списке' },
  { key: 'closedFrom', label: 'Не предлагать с' },
];

/** What a letter means and counts as; the letter itself stands in the journal and stays. */
export function AbsenceDialog({ code: card, onClose }: { readonly code: AbsenceCodeCard; readonly onClose: () => void }) {
  const backend = useBackend();
  const draft = useDirectoryDraft<AbsenceCodeCard, AbsenceCodeEdit>({
    card, fields: FIELDS, onClose,
    save: (version, edit) => backend.call('school.saveAbsenceCode', { code: card.code, isNew: false, version, edit }),
    list: () => backend.call('school.listAbsenceCodes', {}),
    isSame: (one) => one.code === card.code,
  });
  const remove = card.version === 0 ? undefined : () => backend.call('school.removeAbsenceCode', { code: card.code, version: card.version });
  return (
    <RecordDialog
      title={`Отсутствие «${card.code}»`}
      fields={FIELDS}
      draft={draft}
      canSave={draft.edit.meaning.trim() !== ''}
      footer={<RecordFooter directory="absence_code" recordKey={card.code} name={card.isBuiltIn ? `изменения кода «${card.code}»` : card.code} remove={remove} onRemoved={onClose} />}
      onClose={onClose}
    >
      <TextEdit draft={draft} name="meaning" label="Что значит" isRequired />
      <ChoiceEdit draft={draft} name="reason" label="Считается" options={ABSENCE_REASONS.map((reason) => ({ value: reason, label: ABSENCE_REASON_WORDS[reason] }))} />
      <TickEdit draft={draft} name="hasNotice" label="Сообщать семье о пропуске" />
      <DateEdit draft={draft} name="closedFrom" label="Не предлагать с" />
    </RecordDialog>
  );
}
