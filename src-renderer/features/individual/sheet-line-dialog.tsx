import { Group, Select, Textarea, TextInput } from '@mantine/core';
import type { IndividualSheet, SheetLine } from '@shared/contract/individual-contract';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../api/backend-context';
import { useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { useRecordDraft } from '../../api/use-record-draft';
import { DateField } from '../../components/date-field';
import { LastChange, RecordDialog } from '../../components/record';

type Edit = Pick<SheetLine, 'courseId' | 'date' | 'hours' | 'topic' | 'homework' | 'workType' | 'value'>;
const FIELDS: readonly RecordField<Edit>[] = [
  { key: 'courseId', label: 'Предмет', format: () => 'выбран' },
  { key: 'date', label: 'Дата' },
  { key: 'hours', label: 'Часов' },
  { key: 'topic', label: 'Тема' },
  { key: 'homework', label: 'Домашнее задание' },
  { key: 'workType', label: 'Вид работы', format: () => 'выбран' },
  { key: 'value', label: 'Отметка' },
];

type Props = { readonly sheet: IndividualSheet; readonly line: SheetLine | null; readonly onSaved: (sheet: IndividualSheet) => void; readonly onClose: () => void };

/** A lesson given at home, or a line of the certificate. */
export function SheetLineDialog({ sheet, line, onSaved, onClose }: Props) {
  const backend = useBackend();
  const formatMoment = useMoment();
  const { plan, pages, today } = sheet;
  const workTypes = useCallQuery('school.listWorkTypes', {});
  const empty: SheetLine = { id: 0, version: 0, courseId: pages[0]?.courseId ?? 0, subject: '', date: plan.dateTo !== null && plan.dateTo < today ? plan.dateTo : today, hours: plan.kind === 'home' ? 1 : 0, topic: null, homework: null, workType: 'answer', value: null, teacher: null, late: [], canEdit: true, change: null };
  const find = (next: IndividualSheet): SheetLine => next.lines.find(({ id }) => id === line?.id) ?? line ?? empty;
  const draft = useRecordDraft<SheetLine, Edit>({
    card: line ?? empty,
    fields: FIELDS,
    toEdit: ({ courseId, date, hours, topic, homework, workType, value }) => ({ courseId, date, hours, topic, homework, workType, value }),
    save: async (version, edit) => {
      const next = await backend.call('individual.saveSheetLine', { planId: plan.id, lineId: line?.id ?? null, version, ...edit });
      onSaved(next);
      return find(next);
    },
    reread: async () => find(await backend.call('individual.getSheet', { planId: plan.id })),
    onSaved: onClose,
  });
  const { edit, change, setWrong } = draft;
  const page = pages.find(({ courseId }) => courseId === edit.courseId);
  const isSaid = edit.value !== null || [edit.topic, edit.homework].some((text) => (text ?? '').trim() !== '');
  return (
    <RecordDialog title={line ? 'Запись листа' : 'Новая запись листа'} size="lg" fields={FIELDS} draft={draft} canSave={isSaid && page !== undefined} isNew={line === null} footer={<LastChange change={line?.change ?? null} moment={formatMoment} />} onClose={onClose}>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <Select label="Предмет" flex={1} allowDeselect={false} data={pages.map(({ courseId, name }) => ({ value: String(courseId), label: name }))} value={String(edit.courseId)} onChange={(value) => { if (value !== null) change({ courseId: Number(value) }); }} />
        <DateField label="Дата" value={edit.date} onChange={(date) => { setWrong('date', !date); if (date) change({ date }); }} />
        <TextInput label="Часов" w={80} inputMode="numeric" value={edit.hours === 0 ? '' : String(edit.hours)} onChange={(event) => { const hours = Number(event.currentTarget.value); setWrong('hours', !Number.isInteger(hours) || hours > 8 || hours < 0); if (Number.isInteger(hours) && hours >= 0 && hours <= 8) change({ hours }); }} />
      </Group>
      <Textarea label="Тема" autosize minRows={1} maxLength={1000} data-autofocus value={edit.topic ?? ''} onChange={(event) => { change({ topic: event.currentTarget.value }); }} />
      <Textarea label="Домашнее задание" autosize minRows={1} maxLength={2000} value={edit.homework ?? ''} onChange={(event) => { change({ homework: event.currentTarget.value }); }} />
      {page?.hasMarks && (
        <Group gap="sm" align="flex-start" wrap="nowrap">
          <TextInput label="Отметка" w={90} maxLength={1} inputMode="numeric" value={edit.value === null ? '' : String(edit.value)} onChange={(event) => { const text = event.currentTarget.value; if (/^\d?$/.test(text)) change({ value: text === '' ? null : Number(text) }); }} />
          <Select label="За какую работу" flex={1} allowDeselect={false} disabled={edit.value === null} data={(workTypes.data ?? []).filter(({ closedFrom, code }) => closedFrom === null || code === edit.workType).map(({ code, name }) => ({ value: code, label: name }))} value={edit.workType ?? 'answer'} onChange={(workType) => { change({ workType }); }} />
        </Group>
      )}
    </RecordDialog>
  );
}
