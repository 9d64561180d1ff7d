import { SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AbsenceCodeCard, AbsenceCodeEdit } from '@shared/contract/directories-contract';
import { ABSENCE_REASONS } from '@shared/domain/journal';
import { useBackend } from '../../../api/backend-context';
import { RecordDialog, type RecordField } from '../../../components/record';
import { ABSENCE_REASON_WORDS } from './absence-reason-words';
import { ChoiceEdit, DateEdit, NumberEdit, TextEdit, TickEdit } from './edit-fields';
import { RecordFooter } from './record-footer';
import { useDirectoryDraft } from './use-directory-draft';

const FIELDS: readonly RecordField<AbsenceCodeEdit>[] = [
  { key: 'meaning', label: 'Что значит' },
  { key: 'reason', label: 'Считается', format: (_value, edit) => ABSENCE_REASON_WORDS[edit.reason] },
  { key: 'hasNotice', label: 'Сообщать семье' },
  { key: 'ordinal', label: 'Место в списке' },
  { key: 'closedFrom', label: 'Не предлагать с' },
];

type Props = { readonly code: AbsenceCodeCard | null; readonly nextOrdinal: number; readonly onClose: () => void };

/** What letters mean and count as; the letters themselves stand in the journal and stay. */
export function AbsenceDialog({ code: known, nextOrdinal, onClose }: Props) {
  const backend = useBackend();
  const [letters, setLetters] = useState('');
  const card: AbsenceCodeCard = known ?? { code: '', version: 0, isBuiltIn: false, meaning: '', reason: 'excused', hasNotice: false, ordinal: nextOrdinal, closedFrom: null };
  const draft = useDirectoryDraft<AbsenceCodeCard, AbsenceCodeEdit>({
    card, fields: FIELDS, onClose,
    save: (version, edit) => backend.call('school.saveAbsenceCode', { code: known?.code ?? letters, isNew: known === null, version, edit }),
    list: () => backend.call('school.listAbsenceCodes', {}),
    isSame: (one) => one.code === card.code,
  });
  // A code of the program that the school has not touched cannot go; one it has changed goes back to what it was.
  const remove = card.version === 0 ? undefined : () => backend.call('school.removeAbsenceCode', { code: card.code, version: card.version });
  return (
    <RecordDialog
      title={known ? `Отсутствие «${known.code}»` : 'Новый код отсутствия'}
      fields={FIELDS}
      draft={draft}
      canSave={draft.edit.meaning.trim() !== '' && (known !== null || letters !== '')}
      footer={<RecordFooter directory="absence_code" recordKey={known ? known.code : null} name={card.isBuiltIn ? `изменения кода «${card.code}»` : card.code} remove={remove} onRemoved={onClose} />}
      onClose={onClose}
    >
      {known === null && <LettersField letters={letters} onChange={setLetters} />}
      <TextEdit draft={draft} name="meaning" label="Что значит" isRequired />
      <ChoiceEdit draft={draft} name="reason" label="Считается" options={ABSENCE_REASONS.map((reason) => ({ value: reason, label: ABSENCE_REASON_WORDS[reason] }))} />
      <TickEdit draft={draft} name="hasNotice" label="Сообщать семье о пропуске" />
      <SimpleGrid cols={2} spacing="sm">
        <NumberEdit draft={draft} name="ordinal" label="Место в списке" min={0} max={9999} isRequired />
        {known && <DateEdit draft={draft} name="closedFrom" label="Не предлагать с" />}
      </SimpleGrid>
    </RecordDialog>
  );
}

/** Only small Russian letters get in, whatever is typed. */
function LettersField({ letters, onChange }: { readonly letters: string; readonly onChange: (letters: string) => void }) {
  return (
    <TextInput
      label="Буквы"
      description="От одной до трёх строчных русских букв: так код стоит в клетке и так набирается"
      data-autofocus
      value={letters}
      error={letters === '' ? 'Заполните это поле' : undefined}
      onChange={(event) => { onChange(event.currentTarget.value.toLocaleLowerCase('ru').replace(/[^а-яё]/g, '').slice(0, 3)); }}
    />
  );
}
