import { Button, Stack, Text } from '@mantine/core';
import type { IndividualPlan } from '@shared/contract/individual-contract';
import { formatTimes, parseTimes } from '@shared/domain/individual';
import { formatNumber, parseHours } from '@shared/domain/curriculum';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../api/backend-context';
import { useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { LastChange, RecordDialog } from '../../components/record';
import { AcceptClashes, useClashes } from './accept-clashes';
import { PaperFields, type PaperEdit } from './paper-fields';
import { PlanLineFields, type LineEdit } from './plan-line-fields';
import { PupilField } from './pupil-field';
import { usePlanDraft } from './use-plan-draft';

type Edit = PaperEdit & { readonly studentId: number | null; readonly lines: readonly LineEdit[] };
const FIELDS: readonly RecordField<Edit>[] = [
  { key: 'studentId', label: 'Ученик', format: () => 'выбран' },
  { key: 'dateFrom', label: 'С какого дня' },
  { key: 'dateTo', label: 'Последний день' },
  { key: 'basis', label: 'Документ' },
  { key: 'documentNumber', label: 'Номер' },
  { key: 'documentDate', label: 'Дата документа' },
  { key: 'lines', label: 'Предметы', format: (_value, edit) => edit.lines.map((line) => [line.subject, line.hours, line.times].filter(Boolean).join(' ')).join('; ') },
];
const PAPERS = ['приказ', 'заявление родителей', 'решение педагогического совета', 'заключение ПМПК'];

/** An own study plan: the pupil, the days, the paper, own subjects (IUP-01). */
export function PlanDialog({ plan, onClose }: { readonly plan: IndividualPlan | null; readonly onClose: () => void }) {
  const backend = useBackend();
  const formatMoment = useMoment();
  const clashes = useClashes();
  const draft = usePlanDraft<Edit>({
    plan,
    kind: 'individual',
    fields: FIELDS,
    toEdit,
    save: (version, edit) => clashes.watch(backend.call('individual.savePlan', { ...toInput(plan, version, edit), acceptedClashes: clashes.accepted })),
    onClose,
  });
  const { edit, change, setWrong } = draft;
  const choices = useCallQuery('individual.getChoices', { studentId: edit.studentId ?? 0 }, { enabled: edit.studentId !== null });
  const setLine = (index: number, line: LineEdit | null) => { change({ lines: edit.lines.flatMap((one, place) => (place !== index ? [one] : line === null ? [] : [line])) }); };
  const isReady = edit.studentId !== null && edit.lines.every((line) => line.subjectId !== null && (parseHours(line.hours) ?? 0) > 0 && parseTimes(line.times) !== undefined);
  return (
    <RecordDialog title={plan ? `ИУП: ${plan.student}, ${plan.className}` : 'Новый индивидуальный учебный план'} size="xl" fields={FIELDS} draft={draft} canSave={isReady && edit.lines.length > 0} isNew={plan === null} footer={<><AcceptClashes clashes={clashes} /><LastChange change={plan?.change ?? null} moment={formatMoment} /></>} onClose={onClose}>
      {plan === null && <PupilField studentId={edit.studentId} onChange={(studentId) => { change({ studentId, lines: [] }); }} />}
      <PaperFields edit={edit} papers={PAPERS} change={change} setWrong={setWrong} />
      {edit.studentId !== null && choices.data && (
        <Stack gap="sm" role="group" aria-label="Предметы плана">
          <Text size="sm">Каждый предмет получает свою страницу журнала с одним учеником. Со страниц, которые он заменяет, ученик с этого дня исчезает; прежние записи остаются.</Text>
          {edit.lines.map((line, index) => <PlanLineFields key={line.key} line={line} choices={choices.data} setWrong={(isWrong) => { setWrong(`line-${String(line.key)}`, isWrong); }} onChange={(next) => { setLine(index, next); }} />)}
          <Button variant="default" size="xs" style={{ alignSelf: 'flex-start' }} onClick={() => { change({ lines: [...edit.lines, addLine(edit)] }); }}>Добавить предмет</Button>
        </Stack>
      )}
    </RecordDialog>
  );
}

function toEdit({ studentId, dateFrom, dateTo, basis, documentNumber, documentDate, lines }: IndividualPlan): Edit {
  return {
    studentId: studentId === 0 ? null : studentId, dateFrom, dateTo, basis, documentNumber, documentDate,
    lines: lines.map((line) => ({
      key: line.id, id: line.id, subjectId: line.subjectId, subject: line.subject, hours: formatNumber(line.hours), staffId: line.staffId, times: formatTimes(line.times),
      replaces: line.replaces.map(({ courseId }) => courseId), dateFrom: line.dateFrom === dateFrom ? null : line.dateFrom, dateTo: line.dateTo === dateTo ? null : line.dateTo, isRecorded: line.lastLesson !== null,
    })),
  };
}

function addLine({ lines }: Edit): LineEdit {
  const key = lines.reduce((most, line) => Math.max(most, line.key), 0) + 1;
  return { key, id: null, subjectId: null, subject: '', hours: '1', staffId: null, times: '', replaces: [], dateFrom: null, dateTo: null, isRecorded: false };
}

function toInput(plan: IndividualPlan | null, version: number, { studentId, lines, ...paper }: Edit) {
  return {
    id: plan?.id ?? null, version, studentId: studentId ?? 0, ...paper, place: '',
    lines: lines.map((line) => ({
      id: line.id, subjectId: line.subjectId ?? 0, hours: parseHours(line.hours) ?? 0, staffId: line.staffId, replaces: [...line.replaces], times: [...(parseTimes(line.times) ?? [])],
      dateFrom: line.dateFrom ?? paper.dateFrom, dateTo: line.dateTo ?? paper.dateTo,
    })),
  };
}
