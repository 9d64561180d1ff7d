import { Button, Checkbox, Group, NativeSelect, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProgrammeLine, ProgrammeLineEdit, ProgrammePlan } from '@shared/contract/college-contract';
import { ATTESTATION_FORMS, ATTESTATION_TITLES, countSemesters, formatEnding, type SemesterCell } from '@shared/domain/college';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../../api/backend-context';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { useRecordDraft } from '../../../api/use-record-draft';
import { MessageBox } from '../../../components/message-box';
import { RecordDialog } from '../../../components/record';
import { ChangeNote } from '../change-note';

type Props = { readonly plan: ProgrammePlan; readonly line: ProgrammeLine | null; readonly onClose: () => void };

const NEW: ProgrammeLine = { id: 0, version: 0, subjectId: 0, subject: '', cycle: null, indexCode: null, cells: [] };

/** One subject of a plan: its cycle and index, hours and attestation of each semester. */
export function LineDialog({ plan, line, onClose }: Props) {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const card = line ?? NEW;
  const numbers = Array.from({ length: countSemesters(plan.programme.studyMonths) }, (_, index) => index + 1);
  const done = () => { void queryClient.invalidateQueries({ queryKey: ['college.getPlan'] }); onClose(); };
  const fields: readonly RecordField<ProgrammeLineEdit>[] = [
    { key: 'subjectId', label: 'Предмет', format: (_value, { subjectId }) => plan.subjects.find(({ id }) => id === subjectId)?.name ?? card.subject },
    { key: 'cycle', label: 'Цикл' }, { key: 'indexCode', label: 'Индекс' }, { key: 'cells', label: 'Семестры', format: (_value, { cells }) => describeCells(cells) },
  ];
  const draft = useRecordDraft<ProgrammeLine, ProgrammeLineEdit>({
    card, fields,
    toEdit: ({ subjectId, cycle, indexCode, cells }) => ({ subjectId, cycle, indexCode, cells: [...cells] }),
    save: (version, edit) => backend.call('college.saveLine', { planId: plan.id, lineId: line?.id ?? null, version, edit }),
    reread: async () => (await backend.call('college.getPlan', { planId: plan.id })).lines.find(({ id }) => id === card.id) ?? card,
    onSaved: done,
  });
  const { edit, change } = draft;
  const put = (cell: SemesterCell) => { change({ cells: [...edit.cells.filter(({ semester }) => semester !== cell.semester), cell].sort((left, right) => left.semester - right.semester) }); };
  return (
    <RecordDialog
      title={line ? line.subject : 'Предмет плана'}
      size="lg"
      fields={fields}
      draft={draft}
      canSave={edit.subjectId > 0}
      footer={<>
        <ChangeNote of="line" id={line?.id ?? null} />
        {line && <RemovePart line={line} onDone={done} />}
      </>}
      onClose={onClose}
    >
      <Select label="Предмет, модуль, практика" searchable required nothingFoundMessage="Такого нет: предметы заводят в «Справочниках»" value={edit.subjectId > 0 ? String(edit.subjectId) : null} data={plan.subjects.map(({ id, name }) => ({ value: String(id), label: name }))} onChange={(value) => { if (value !== null) change({ subjectId: Number(value) }); }} />
      <datalist id="programme-cycles">{[...new Set(plan.lines.map(({ cycle }) => cycle))].map((cycle) => cycle !== null && <option key={cycle} value={cycle} />)}</datalist>
      <Group wrap="nowrap">
        <TextInput flex={1} label="Цикл" placeholder="Общепрофессиональный цикл" list="programme-cycles" value={edit.cycle ?? ''} onChange={(event) => { change({ cycle: event.currentTarget.value === '' ? null : event.currentTarget.value }); }} />
        <TextInput w={140} label="Индекс" placeholder="ОП.01" value={edit.indexCode ?? ''} onChange={(event) => { change({ indexCode: event.currentTarget.value === '' ? null : event.currentTarget.value }); }} />
      </Group>
      <Stack gap={4} role="group" aria-label="Часы по семестрам">
        {numbers.map((semester) => <SemesterRow key={semester} cell={edit.cells.find((one) => one.semester === semester) ?? { semester, hours: 0, attestation: null, hasCourseWork: false }} onChange={put} />)}
      </Stack>
    </RecordDialog>
  );
}

function SemesterRow({ cell, onChange }: { readonly cell: SemesterCell; readonly onChange: (cell: SemesterCell) => void }) {
  const name = `${cell.semester} семестр`;
  return (
    <Group gap="sm" wrap="nowrap">
      <Text size="sm" w={80}>{name}</Text>
      <NumberInput size="xs" w={90} aria-label={`${name}: часов`} min={0} max={2000} allowDecimal={false} hideControls value={cell.hours === 0 ? '' : cell.hours} onChange={(hours) => { onChange({ ...cell, hours: typeof hours === 'number' ? hours : 0 }); }} />
      <NativeSelect size="xs" flex={1} aria-label={`${name}: аттестация`} value={cell.attestation ?? ''} data={[{ value: '', label: 'без аттестации' }, ...ATTESTATION_FORMS.map((value) => ({ value, label: ATTESTATION_TITLES[value] }))]} onChange={(event) => { onChange({ ...cell, attestation: ATTESTATION_FORMS.find((one) => one === event.currentTarget.value) ?? null }); }} />
      <Checkbox size="xs" label="курсовая" aria-label={`${name}: курсовая работа`} checked={cell.hasCourseWork} onChange={(event) => { onChange({ ...cell, hasCourseWork: event.currentTarget.checked }); }} />
    </Group>
  );
}

function RemovePart({ line, onDone }: { readonly line: ProgrammeLine; readonly onDone: () => void }) {
  const removing = useCallMutation('college.removeLine');
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      {removing.isError && <MessageBox>{formatFailure(removing.error)}</MessageBox>}
      {isAsking ? (
        <Group gap="xs" role="alert">
          <Text size="sm">{`Убрать «${line.subject}» из плана с часами всех семестров? Вернуть нельзя.`}</Text>
          <Button size="xs" color="red" loading={removing.isPending} onClick={() => { removing.mutate({ lineId: line.id, version: line.version }, { onSuccess: onDone }); }}>Убрать</Button>
          <Button size="xs" variant="default" onClick={() => { setAsking(false); }}>Оставить</Button>
        </Group>
      ) : <Group><Button size="compact-sm" variant="subtle" color="red" onClick={() => { setAsking(true); }}>Убрать из плана…</Button></Group>}
    </>
  );
}

/** «1 сем. 72 ДЗ; 2 сем. 90 Э, КР». */
function describeCells(cells: readonly SemesterCell[]): string {
  return cells.filter(({ hours, attestation, hasCourseWork }) => hours > 0 || attestation !== null || hasCourseWork).map((cell) => `${cell.semester} сем. ${cell.hours} ${formatEnding(cell)}`.trim()).join('; ');
}
