import { Checkbox, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import type { IndividualChoices, IndividualPlan } from '@shared/contract/individual-contract';
import { formatNumber, INDIVIDUAL_KIND_TITLES, parseHours } from '@shared/domain/curriculum';
import { STAY_KINDS, type StayKind } from '@shared/domain/individual';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../api/backend-context';
import { useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { LastChange, RecordDialog } from '../../components/record';
import { toId, toText } from './individual-words';
import { PaperFields, type PaperEdit } from './paper-fields';
import { PupilField } from './pupil-field';
import { usePlanDraft } from './use-plan-draft';

type LineEdit = { readonly courseId: number; readonly hours: string; readonly staffId: number | null };
type Edit = PaperEdit & { readonly studentId: number | null; readonly kind: StayKind; readonly place: string; readonly lines: readonly LineEdit[] };
const FIELDS: readonly RecordField<Edit>[] = [
  { key: 'studentId', label: 'Ученик', format: () => 'выбран' },
  { key: 'kind', label: 'Где учится', format: (_value, edit) => INDIVIDUAL_KIND_TITLES[edit.kind] },
  { key: 'dateFrom', label: 'С какого дня' },
  { key: 'dateTo', label: 'Последний день' },
  { key: 'basis', label: 'Документ' },
  { key: 'documentNumber', label: 'Номер' },
  { key: 'documentDate', label: 'Дата документа' },
  { key: 'place', label: 'Учреждение' },
  { key: 'lines', label: 'Предметы', format: (_value, edit) => String(edit.lines.length) },
];
const PAPERS = ['приказ', 'справка', 'заключение врачебной комиссии'];

/** A pupil goes over to teaching at home, or has brought a certificate of a sanatorium or hospital (IUP-02). */
export function StayDialog({ plan, onClose }: { readonly plan: IndividualPlan | null; readonly onClose: () => void }) {
  const backend = useBackend();
  const formatMoment = useMoment();
  const draft = usePlanDraft<Edit>({
    plan,
    kind: 'home',
    fields: FIELDS,
    toEdit,
    save: (version, { studentId, lines, ...edit }) => backend.call('individual.saveStay', {
      id: plan?.id ?? null, version, studentId: studentId ?? 0, ...edit, lines: lines.map((line) => ({ ...line, hours: parseHours(line.hours) ?? 0 })),
    }),
    onClose,
  });
  const { edit, change, setWrong } = draft;
  const choices = useCallQuery('individual.getChoices', { studentId: edit.studentId ?? 0 }, { enabled: edit.studentId !== null });
  const isReady = edit.studentId !== null && edit.lines.every((line) => parseHours(line.hours) !== undefined);
  return (
    <RecordDialog title={plan ? `${plan.student}, ${plan.className}` : 'Обучение на дому, в санатории'} size="lg" fields={FIELDS} draft={draft} canSave={isReady} isNew={plan === null} footer={<LastChange change={plan?.change ?? null} moment={formatMoment} />} onClose={onClose}>
      {plan === null && <PupilField studentId={edit.studentId} onChange={(studentId) => { change({ studentId, lines: [] }); }} />}
      <Radio.Group label="Где учится" value={edit.kind} onChange={(value) => { const kind = STAY_KINDS.find((one) => one === value); if (kind) change({ kind, basis: kind === 'home' ? 'приказ' : 'справка' }); }}>
        <Group gap="lg" mt={4}>{STAY_KINDS.map((kind) => <Radio key={kind} value={kind} disabled={plan !== null} label={INDIVIDUAL_KIND_TITLES[kind]} />)}</Group>
      </Radio.Group>
      <PaperFields edit={edit} papers={PAPERS} change={change} setWrong={setWrong} />
      {edit.kind === 'sanatorium' && <TextInput label="Учреждение" placeholder="санаторий «Юность», г. Анапа" value={edit.place} maxLength={200} onChange={(event) => { change({ place: event.currentTarget.value }); }} />}
      {choices.data && <Subjects edit={edit} choices={choices.data} onChange={(lines) => { change({ lines }); }} />}
    </RecordDialog>
  );
}

type SubjectsProps = { readonly edit: Edit; readonly choices: IndividualChoices; readonly onChange: (lines: readonly LineEdit[]) => void };

/** Pages of the class on which the pupil is taught elsewhere. */
function Subjects({ edit, choices, onChange }: SubjectsProps) {
  const { lines } = edit;
  const setLine = (courseId: number, part: Partial<LineEdit>) => { onChange(lines.map((line) => (line.courseId === courseId ? { ...line, ...part } : line))); };
  const toggle = (courseId: number) => { onChange(lines.some((line) => line.courseId === courseId) ? lines.filter((line) => line.courseId !== courseId) : [...lines, { courseId, hours: edit.kind === 'home' ? '1' : '0', staffId: null }]); };
  return (
    <Stack gap={4} role="group" aria-label="Предметы">
      <Text size="sm" fw={500}>{edit.kind === 'home' ? 'Предметы, которым учат на дому' : 'Предметы справки'}</Text>
      {choices.pages.map(({ courseId, name, teacher }) => {
        const line = lines.find((one) => one.courseId === courseId);
        return (
          <Group key={courseId} gap="xs" wrap="nowrap" mih={34}>
            <Checkbox flex={1} label={name} checked={line !== undefined} onChange={() => { toggle(courseId); }} />
            {line && edit.kind === 'home' && (
              <>
                <TextInput aria-label={`${name}: часов в неделю`} w={70} size="xs" value={line.hours} rightSection={<Text size="xs" c="dimmed">ч</Text>} error={parseHours(line.hours) === undefined} onChange={(event) => { setLine(courseId, { hours: event.currentTarget.value }); }} />
                <Select aria-label={`${name}: кто учит`} size="xs" w={230} searchable clearable placeholder={teacher === null ? 'учитель страницы' : `${teacher} (страница класса)`} data={choices.staff.map((one) => ({ value: String(one.id), label: one.name }))} value={toText(line.staffId)} onChange={(value) => { setLine(courseId, { staffId: toId(value) }); }} />
              </>
            )}
          </Group>
        );
      })}
    </Stack>
  );
}

function toEdit({ studentId, kind, dateFrom, dateTo, basis, documentNumber, documentDate, place, lines }: IndividualPlan): Edit {
  return {
    studentId: studentId === 0 ? null : studentId, kind: kind === 'sanatorium' ? 'sanatorium' : 'home', dateFrom, dateTo, basis, documentNumber, documentDate, place,
    lines: lines.map((line) => ({ courseId: line.courseId, hours: formatNumber(line.hours), staffId: line.staffId })),
  };
}
