import { SimpleGrid } from '@mantine/core';
import type { WorkTypeCard, WorkTypeEdit } from '@shared/contract/directories-contract';
import { TERM_KINDS } from '@shared/domain/journal';
import { useBackend } from '../../../api/backend-context';
import { RecordDialog, type RecordField } from '../../../components/record';
import { ChoiceEdit, DateEdit, NumberEdit, TextEdit, TickEdit } from './edit-fields';
import { RecordFooter } from './record-footer';
import { TERM_KIND_WORDS } from './term-kind-words';
import { useDirectoryDraft } from './use-directory-draft';

const FIELDS: readonly RecordField<WorkTypeEdit>[] = [
  { key: 'name', label: 'Название' },
  { key: 'letter', label: 'Буквы в шапке колонки' },
  { key: 'needsNumber', label: 'Нужен свой номер' },
  { key: 'needsTopic', label: 'Нужна своя тема' },
  { key: 'needsHours', label: 'Нужны часы' },
  { key: 'isMonitoring', label: 'Внутренний контроль (ВШК)' },
  { key: 'termKind', label: 'Срок отметок', format: (_value, edit) => TERM_KIND_WORDS[edit.termKind] },
  { key: 'weightPercent', label: 'Вес в средней, %' },
  { key: 'ordinal', label: 'Место в списке' },
  { key: 'closedFrom', label: 'Не предлагать с' },
];

type Props = { readonly work: WorkTypeCard | null; readonly nextOrdinal: number; readonly onClose: () => void };

export function WorkDialog({ work, nextOrdinal, onClose }: Props) {
  const backend = useBackend();
  const card: WorkTypeCard = work ?? {
    code: '', version: 0, isBuiltIn: false, name: '', letter: '', needsNumber: false, needsTopic: false, needsHours: false, isMonitoring: false, termKind: 'lesson', weightPercent: 100, ordinal: nextOrdinal, closedFrom: null,
  };
  const draft = useDirectoryDraft<WorkTypeCard, WorkTypeEdit>({
    card, fields: FIELDS, onClose,
    save: (version, edit) => backend.call('school.saveWorkType', { code: work?.code ?? null, version, edit }),
    list: () => backend.call('school.listWorkTypes', {}),
    isSame: (one) => one.code === card.code,
  });
  // A kind of the program that the school has not touched cannot go; one it has changed goes back to what it was.
  const remove = card.version === 0 ? undefined : () => backend.call('school.removeWorkType', { code: card.code, version: card.version });
  return (
    <RecordDialog
      title={work ? work.name : 'Новый вид работы'}
      size="lg"
      fields={FIELDS}
      draft={draft}
      canSave={draft.edit.name.trim() !== '' && draft.edit.letter.trim() !== ''}
      footer={<RecordFooter directory="work_type" recordKey={work ? work.code : null} name={card.isBuiltIn ? `изменения вида «${card.name}»` : card.name} remove={remove} onRemoved={onClose} />}
      onClose={onClose}
    >
      <SimpleGrid cols={2} spacing="sm">
        <TextEdit draft={draft} name="name" label="Название" isRequired />
        <TextEdit draft={draft} name="letter" label="Буквы в шапке колонки" isRequired />
        <ChoiceEdit draft={draft} name="termKind" label="Срок отметок" options={TERM_KINDS.map((kind) => ({ value: kind, label: TERM_KIND_WORDS[kind] }))} />
        <NumberEdit draft={draft} name="weightPercent" label="Вес в средней, %" min={0} max={1000} isRequired />
      </SimpleGrid>
      <SimpleGrid cols={2} spacing="xs">
        <TickEdit draft={draft} name="needsNumber" label="Нужен свой номер" />
        <TickEdit draft={draft} name="needsTopic" label="Нужна своя тема" />
        <TickEdit draft={draft} name="needsHours" label="Нужны часы" />
        <TickEdit draft={draft} name="isMonitoring" label="Внутренний контроль (ВШК)" />
      </SimpleGrid>
      <SimpleGrid cols={2} spacing="sm">
        <NumberEdit draft={draft} name="ordinal" label="Место в списке" min={0} max={9999} isRequired />
        {work && <DateEdit draft={draft} name="closedFrom" label="Не предлагать с" />}
      </SimpleGrid>
    </RecordDialog>
  );
}
