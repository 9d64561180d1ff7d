import { Group, NativeSelect, NumberInput, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ProfessionalProgramme, ProgrammeEdit } from '@shared/contract/college-contract';
import { formatStudyTerm, PROGRAMME_BASE_TITLES, PROGRAMME_BASES, PROGRAMME_KIND_TITLES, PROGRAMME_KINDS } from '@shared/domain/college';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../../api/backend-context';
import { useRecordDraft } from '../../../api/use-record-draft';
import { DateField } from '../../../components/date-field';
import { RecordDialog } from '../../../components/record';
import { ChangeNote } from '../change-note';

const NEW: ProfessionalProgramme = { id: 0, version: 0, code: '', name: '', kind: 'specialty', qualification: null, base: 'basic', studyMonths: 46, closedFrom: null, plans: [], groups: [] };
const FIELDS: readonly RecordField<ProgrammeEdit>[] = [
  { key: 'code', label: 'Код' }, { key: 'name', label: 'Название' }, { key: 'kind', label: 'Вид', format: (_value, { kind }) => PROGRAMME_KIND_TITLES[kind] }, { key: 'qualification', label: 'Квалификация' },
  { key: 'base', label: 'База', format: (_value, { base }) => PROGRAMME_BASE_TITLES[base] }, { key: 'studyMonths', label: 'Срок, месяцев' }, { key: 'closedFrom', label: 'Закрыта с' },
];

/** One profession or specialty: code, name, term of study. */
export function ProgrammeDialog({ programme, onClose }: { readonly programme: ProfessionalProgramme | null; readonly onClose: () => void }) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const card = programme ?? NEW;
  const draft = useRecordDraft<ProfessionalProgramme, ProgrammeEdit>({
    card, fields: FIELDS,
    toEdit: ({ code, name, kind, qualification, base, studyMonths, closedFrom }) => ({ code, name, kind, qualification, base, studyMonths, closedFrom }),
    save: (version, edit) => backend.call('college.saveProgramme', { id: programme?.id ?? null, version, edit }),
    reread: async () => (await backend.call('college.getProgrammes', {})).programmes.find(({ id }) => id === card.id) ?? card,
    onSaved: () => { void queryClient.invalidateQueries({ queryKey: ['college.getProgrammes'] }); onClose(); },
  });
  const { edit, change } = draft;
  return (
    <RecordDialog title={programme ? `Программа ${programme.code}` : 'Новая программа'} fields={FIELDS} draft={draft} canSave={edit.code.trim() !== '' && edit.name.trim() !== ''} footer={<ChangeNote of="programme" id={programme?.id ?? null} />} onClose={onClose}>
      <Group grow align="flex-start">
        <TextInput label="Код" placeholder="15.01.05" required value={edit.code} onChange={(event) => { change({ code: event.currentTarget.value }); }} />
        <NativeSelect label="Вид" value={edit.kind} data={PROGRAMME_KINDS.map((value) => ({ value, label: PROGRAMME_KIND_TITLES[value] }))} onChange={(event) => { change({ kind: PROGRAMME_KINDS.find((one) => one === event.currentTarget.value) ?? 'specialty' }); }} />
      </Group>
      <TextInput label="Профессия или специальность" required value={edit.name} onChange={(event) => { change({ name: event.currentTarget.value }); }} />
      <TextInput label="Квалификация" value={edit.qualification ?? ''} onChange={(event) => { change({ qualification: event.currentTarget.value === '' ? null : event.currentTarget.value }); }} />
      <Group grow align="flex-start">
        <NativeSelect label="На базе" value={edit.base} data={PROGRAMME_BASES.map((value) => ({ value, label: PROGRAMME_BASE_TITLES[value] }))} onChange={(event) => { change({ base: PROGRAMME_BASES.find((one) => one === event.currentTarget.value) ?? 'basic' }); }} />
        <NumberInput label="Срок обучения, месяцев" min={1} max={72} allowDecimal={false} clampBehavior="strict" value={edit.studyMonths} onChange={(value) => { draft.setWrong('studyMonths', typeof value !== 'number'); if (typeof value === 'number') change({ studyMonths: value }); }} />
      </Group>
      <Text size="xs" c="dimmed">{formatStudyTerm(edit.studyMonths)}</Text>
      {programme && <DateField label="Закрыта с" value={edit.closedFrom} onChange={(date) => { draft.setWrong('closedFrom', date === undefined); if (date !== undefined) change({ closedFrom: date }); }} />}
    </RecordDialog>
  );
}
