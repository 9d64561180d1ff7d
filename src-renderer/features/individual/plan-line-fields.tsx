import { ActionIcon, Group, MultiSelect, Paper, Select, Stack, TextInput } from '@mantine/core';
import type { IndividualChoices } from '@shared/contract/individual-contract';
import { formatNumber, parseHours } from '@shared/domain/curriculum';
import { parseTimes } from '@shared/domain/individual';
import { DateField } from '../../components/date-field';
import { toId, toText } from './individual-words';

/** A subject as it is typed. Dates null = those of the plan. */
export type LineEdit = {
  readonly key: number; readonly id: number | null; readonly subjectId: number | null; readonly subject: string; readonly hours: string; readonly staffId: number | null; readonly times: string;
  readonly replaces: readonly number[]; readonly dateFrom: string | null; readonly dateTo: string | null; readonly isRecorded: boolean;
};
type Props = { readonly line: LineEdit; readonly choices: IndividualChoices; readonly onChange: (line: LineEdit | null) => void; readonly setWrong: (isWrong: boolean) => void };

/** One own subject: hours, teacher, lessons of the week, which pages it replaces. */
export function PlanLineFields({ line, choices, onChange, setWrong }: Props) {
  const change = (part: Partial<LineEdit>) => { onChange({ ...line, ...part }); };
  const changeDate = (key: 'dateFrom' | 'dateTo') => (date: string | null | undefined) => { setWrong(date === undefined); if (date !== undefined) change({ [key]: date }); };
  const hours = parseHours(line.hours);
  return (
    <Paper withBorder p="xs" role="group" aria-label={line.subject === '' ? 'Новый предмет' : line.subject}>
      <Stack gap={6}>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <Select label="Предмет" searchable flex={1} disabled={line.id !== null} data={choices.subjects.map(({ id, name }) => ({ value: String(id), label: name }))} value={toText(line.subjectId)} onChange={(value) => { onChange(chooseSubject(line, toId(value), choices)); }} />
          <TextInput label="Часов" w={70} value={line.hours} error={hours === undefined || hours === 0 ? '0,5–40' : undefined} onChange={(event) => { change({ hours: event.currentTarget.value }); }} />
          <Select label="Учитель" searchable w={210} data={choices.staff.map(({ id, name }) => ({ value: String(id), label: name }))} value={toText(line.staffId)} onChange={(value) => { change({ staffId: toId(value) }); }} />
          <ActionIcon mt={26} variant="default" disabled={line.isRecorded} aria-label="Убрать предмет" title={line.isRecorded ? 'На странице уже есть уроки: укажите последний день' : 'Убрать предмет'} onClick={() => { onChange(null); }}>✕</ActionIcon>
        </Group>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <MultiSelect label="Вместо страниц класса" flex={1} data={choices.pages.map(({ courseId, name }) => ({ value: String(courseId), label: name }))} value={line.replaces.map(String)} onChange={(values) => { change({ replaces: values.map(Number) }); }} />
          <TextInput label="Уроки в неделе" placeholder="вт 6, чт 6" w={140} value={line.times} error={parseTimes(line.times) === undefined ? 'Вид: вт 6, чт 6' : undefined} onChange={(event) => { change({ times: event.currentTarget.value }); }} />
          <Group gap="xs" wrap="nowrap" w={230} align="flex-start">
            <DateField label="С даты" value={line.dateFrom} onChange={changeDate('dateFrom')} />
            <DateField label="По дату" value={line.dateTo} onChange={changeDate('dateTo')} />
          </Group>
        </Group>
      </Stack>
    </Paper>
  );
}

/** The page of the class in the same subject is what it usually replaces, with its hours and teacher. */
function chooseSubject(line: LineEdit, subjectId: number | null, { subjects, pages }: IndividualChoices): LineEdit {
  const same = pages.filter((page) => page.subjectId === subjectId);
  const [first] = same;
  return {
    ...line, subjectId, subject: subjects.find(({ id }) => id === subjectId)?.name ?? '', replaces: same.map(({ courseId }) => courseId),
    hours: first ? formatNumber(first.hours) : line.hours, staffId: first?.staffId ?? line.staffId,
  };
}
