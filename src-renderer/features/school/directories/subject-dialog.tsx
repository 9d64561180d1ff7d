import { Group, MultiSelect, Text } from '@mantine/core';
import type { SubjectCard, SubjectEdit } from '@shared/contract/directories-contract';
import { SUBJECT_COMPONENTS, SUBJECT_COMPONENT_TITLES } from '@shared/domain/school';
import { useBackend } from '../../../api/backend-context';
import { RecordDialog, type RecordField } from '../../../components/record';
import { ChoiceEdit, DateEdit, NumberEdit, TextEdit, TickEdit } from './edit-fields';
import { RecordFooter } from './record-footer';
import { useDirectoryDraft } from './use-directory-draft';
import { useStaffOptions } from './use-staff-options';

type Props = { readonly subject: SubjectCard | null; readonly nextOrdinal: number; readonly onClose: () => void };
type Options = ReturnType<typeof useStaffOptions>;

function listFields(staff: Options): readonly RecordField<SubjectEdit>[] {
  return [
    { key: 'name', label: 'Название' },
    { key: 'shortName', label: 'Краткое название' },
    { key: 'area', label: 'Предметная область' },
    { key: 'component', label: 'Часть плана', format: (_value, edit) => SUBJECT_COMPONENT_TITLES[edit.component] },
    { key: 'isDivisible', label: 'Делится на группы' },
    { key: 'isGradeless', label: 'Без отметок' },
    { key: 'ordinal', label: 'Место в списке' },
    { key: 'closedFrom', label: 'Закрыт с' },
    { key: 'teacherIds', label: 'Может вести ещё', format: (_value, edit) => edit.teacherIds.map((id) => staff.find((one) => one.value === String(id))?.label ?? '').join('; ') || '—' },
  ];
}

export function SubjectDialog({ subject, nextOrdinal, onClose }: Props) {
  const backend = useBackend();
  const card: SubjectCard = subject ?? {
    id: 0, version: 0, name: '', shortName: '', area: null, component: 'federal', isDivisible: false, isGradeless: false, ordinal: nextOrdinal, closedFrom: null, teacherIds: [], teachers: [], classes: [],
  };
  const staff = useStaffOptions(card.teacherIds);
  const fields = listFields(staff);
  const draft = useDirectoryDraft<SubjectCard, SubjectEdit>({
    card, fields, onClose,
    save: (version, edit) => backend.call('school.saveSubject', { id: subject?.id ?? null, version, edit }),
    list: () => backend.call('school.listSubjects', {}),
    isSame: (one) => one.id === card.id,
  });
  const remove = () => backend.call('school.removeRecord', { directory: 'subject', id: card.id, version: card.version });
  return (
    <RecordDialog
      title={subject ? subject.name : 'Новый предмет'}
      size="lg"
      fields={fields}
      draft={draft}
      canSave={draft.edit.name.trim() !== '' && draft.edit.shortName.trim() !== ''}
      footer={<RecordFooter directory="subject" recordKey={subject ? String(subject.id) : null} name={card.name} remove={remove} onRemoved={onClose} />}
      onClose={onClose}
    >
      <TextEdit draft={draft} name="name" label="Название" isRequired />
      <Group grow align="flex-start">
        <TextEdit draft={draft} name="shortName" label="Краткое название" note="для сетки расписания" isRequired />
        <TextEdit draft={draft} name="area" label="Предметная область" note="как в учебном плане" />
      </Group>
      <Group grow align="flex-start">
        <ChoiceEdit draft={draft} name="component" label="Часть плана" options={SUBJECT_COMPONENTS.map((code) => ({ value: code, label: SUBJECT_COMPONENT_TITLES[code] }))} />
        <NumberEdit draft={draft} name="ordinal" label="Место в списке" min={0} max={9999} isRequired />
      </Group>
      <Group><TickEdit draft={draft} name="isDivisible" label="Делится на группы" /><TickEdit draft={draft} name="isGradeless" label="Без отметок" /></Group>
      <Text size="sm">{card.teachers.length === 0 ? 'Страниц этого предмета в журнале пока нет.' : `Ведут и могут вести: ${card.teachers.join(', ')}.`}</Text>
      <MultiSelect
        label="Может вести ещё"
        description="Кто ведёт страницы журнала, связан с предметом и без этого."
        data={[...staff]}
        value={draft.edit.teacherIds.map(String)}
        searchable
        nothingFoundMessage="Не найдено"
        onChange={(ids) => { draft.change({ teacherIds: ids.map(Number).sort((left, right) => left - right) }); }}
      />
      {subject && <DateEdit draft={draft} name="closedFrom" label="Закрыт с" />}
    </RecordDialog>
  );
}
