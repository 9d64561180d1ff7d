import { NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { InputFor } from '@shared/contract/contract';
import type { StudentCard } from '@shared/contract/people-contract';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../api/backend-context';
import { useCallQuery } from '../../api/use-call-query';
import { useRecordDraft } from '../../api/use-record-draft';
import { DateField } from '../../components/date-field';
import { RecordDialog } from '../../components/record';
import { useTakeCard } from './use-take-card';

type Edit = InputFor<'people.saveExemption'>['exemption'];
export type ExemptionCard = Edit & { readonly id: number | null; readonly version: number };

export function newExemption(today: string): ExemptionCard {
  return { id: null, version: 0, subjectId: 0, basis: 'медицинская справка', document: '', dateFrom: today, dateTo: null };
}

type Props = { readonly studentId: number; readonly exemption: ExemptionCard; readonly onClose: () => void };

/** An exemption is ended by a date: attendance is kept on, marks are optional, «осв» stands for the period. */
export function ExemptionDialog({ studentId, exemption, onClose }: Props) {
  const backend = useBackend();
  const takeCard = useTakeCard();
  const subjects = useCallQuery('people.listSubjects', { studentId });
  const names = new Map((subjects.data ?? []).map((subject) => [subject.id, subject.name]));
  const fields: readonly RecordField<Edit>[] = [
    { key: 'subjectId', label: 'Предмет', format: (value) => names.get(Number(value)) ?? '' }, { key: 'basis', label: 'Основание' }, { key: 'document', label: 'Документ' },
    { key: 'dateFrom', label: 'С даты' }, { key: 'dateTo', label: 'По дату' },
  ];
  const find = (card: StudentCard): ExemptionCard => card.exemptions.find((one) => one.id === exemption.id) ?? exemption;
  const draft = useRecordDraft<ExemptionCard, Edit>({
    card: exemption,
    fields,
    toEdit: ({ subjectId, basis, document, dateFrom, dateTo }) => ({ subjectId, basis, document, dateFrom, dateTo }),
    save: async (version, edit) => {
      const saved = await backend.call('people.saveExemption', { studentId, exemptionId: exemption.id, version, exemption: edit });
      takeCard(saved);
      return find(saved);
    },
    reread: async () => find(await backend.call('people.getStudent', { studentId })),
    onSaved: onClose,
  });
  const { edit, change, setWrong } = draft;
  const options = [{ value: '0', label: 'выберите предмет' }, ...[...names].map(([id, name]) => ({ value: String(id), label: name }))];
  return (
    <RecordDialog title="Освобождение от предмета" fields={fields} draft={draft} canSave={edit.subjectId > 0 && edit.document.trim().length > 2 && edit.basis.trim().length > 2} onClose={onClose}>
      <Text size="sm">Посещаемость отмечается по-прежнему, текущие отметки не обязательны, за период ставится «осв».</Text>
      <NativeSelect label="Предмет" value={String(edit.subjectId)} data={options} onChange={(event) => { change({ subjectId: Number(event.currentTarget.value) }); }} />
      <TextInput label="Основание" value={edit.basis} onChange={(event) => { change({ basis: event.currentTarget.value }); }} />
      <TextInput label="Документ, номер и дата" value={edit.document} onChange={(event) => { change({ document: event.currentTarget.value }); }} />
      <SimpleGrid cols={2} spacing="sm">
        <DateField label="С даты" value={edit.dateFrom} onChange={(date) => { setWrong('dateFrom', !date); if (date) change({ dateFrom: date }); }} />
        <DateField label="По дату включительно" value={edit.dateTo} onChange={(date) => { setWrong('dateTo', date === undefined); if (date !== undefined) change({ dateTo: date }); }} />
      </SimpleGrid>
    </RecordDialog>
  );
}
