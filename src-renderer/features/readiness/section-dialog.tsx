import { NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { BoardLine, SectionEdit } from '@shared/contract/readiness-contract';
import { SECTION_OWNERS, SECTIONS } from '@shared/domain/readiness';
import { formatDate } from '@shared/lib/russian-date';
import { useBackend } from '../../api/backend-context';
import { useRecordDraft } from '../../api/use-record-draft';
import { DateField } from '../../components/date-field';
import { RecordDialog, type RecordField } from '../../components/record';
import { nameOwnerFully } from './readiness-words';

const FIELDS: readonly RecordField<SectionEdit>[] = [
  { key: 'isNeeded', label: 'Раздел требуется' },
  { key: 'decision', label: 'Почему не требуется' },
  { key: 'owner', label: 'Кто заполняет', format: (_value, edit) => nameOwnerFully(edit.owner) },
  { key: 'dueDate', label: 'Свой срок' },
];

/** Who answers for a section and by when; «не требуется» is said by a person, never guessed. */
export function SectionDialog({ line, onClose }: { readonly line: BoardLine; readonly onClose: () => void }) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const { section } = line;
  const draft = useRecordDraft<BoardLine, SectionEdit>({
    card: line,
    fields: FIELDS,
    toEdit: ({ isNeeded, decision, owner, dueDate, isOwnDueDate }) => ({ isNeeded, decision, owner, dueDate: isOwnDueDate ? dueDate : null }),
    save: (version, edit) => backend.call('readiness.saveSection', { section, version, edit }),
    reread: async () => (await backend.call('readiness.getBoard', {})).lines.find((one) => one.section === section) ?? line,
    onSaved: () => {
      void queryClient.invalidateQueries({ queryKey: ['readiness.getBoard'] });
      onClose();
    },
  });
  const { edit, change } = draft;
  return (
    <RecordDialog title={SECTIONS.find(({ code }) => code === section)?.title ?? ''} fields={FIELDS} draft={draft} onClose={onClose}>
      <Radio.Group label="В этом учебном году" value={edit.isNeeded ? 'yes' : 'no'} onChange={(value) => { change({ isNeeded: value === 'yes' }); }}>
        <Stack gap={6} mt={4}><Radio value="yes" label="раздел заполняется" /><Radio value="no" label="раздел не требуется" /></Stack>
      </Radio.Group>
      {!edit.isNeeded && <TextInput label="Почему не требуется" placeholder="Потоков в школе нет" value={edit.decision ?? ''} onChange={(event) => { const { value } = event.currentTarget; change({ decision: value === '' ? null : value }); }} />}
      <NativeSelect
        label="Кто заполняет"
        value={edit.owner}
        data={SECTION_OWNERS.map((owner) => ({ value: owner, label: nameOwnerFully(owner) }))}
        onChange={(event) => { const owner = SECTION_OWNERS.find((one) => one === event.currentTarget.value); if (owner) change({ owner }); }}
      />
      <DateField label="Свой срок" value={edit.dueDate} onChange={(date) => { draft.setWrong('dueDate', date === undefined); if (date !== undefined) change({ dueDate: date }); }} />
      <Text size="sm">{line.isOwnDueDate || line.dueDate === null ? 'Без своего срока действует срок регламента.' : `Без своего срока действует срок регламента: ${formatDate(line.dueDate)}.`}</Text>
    </RecordDialog>
  );
}
