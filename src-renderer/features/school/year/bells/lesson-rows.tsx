import { ActionIcon, Button, NumberInput, Table, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BellsEdit } from '@shared/contract/calendar-contract';
import { formatMinutes, parseTime, toMinutes, type CalendarProblem } from '@shared/domain/school';
import type { RecordDraft } from '../../../../api/use-record-draft';
import { Icon } from '../../../../components/icon';
import { moveDown } from '../move-down';

type Lesson = BellsEdit['lessons'][number];
type Props = { readonly draft: RecordDraft<BellsEdit>; readonly problems: readonly CalendarProblem[] };

/** One row a lesson; times are taken as «8:30», «08.30», «830». */
export function LessonRows({ draft, problems }: Props) {
  const { edit, change, setWrong } = draft;
  const { lessons } = edit;
  const put = (index: number, part: Partial<Lesson>) => { change({ lessons: lessons.map((lesson, at) => (at === index ? { ...lesson, ...part } : lesson)) }); };
  const setTime = (index: number, key: 'startTime' | 'endTime') => (time: string | undefined) => {
    setWrong(`${key}${index}`, time === undefined);
    if (time !== undefined) put(index, { [key]: time });
  };
  return (
    <>
      <Table withTableBorder withColumnBorders verticalSpacing={2} horizontalSpacing={4} onKeyDown={moveDown}>
        <Table.Thead><Table.Tr><Table.Th w="5rem">Урок</Table.Th><Table.Th>Начало</Table.Th><Table.Th>Конец</Table.Th><Table.Th w="6rem">Перемена</Table.Th><Table.Th w="3rem" aria-label="Убрать" /></Table.Tr></Table.Thead>
        <Table.Tbody>
          {lessons.map(({ number, startTime, endTime }, index) => {
            const next = lessons[index + 1];
            const isWrong = problems.some((problem) => problem.index === index);
            return (
              <Table.Tr key={index}>
                <Table.Td><NumberInput size="xs" hideControls aria-label={`Номер урока, строка ${index + 1}`} min={0} max={20} value={number} error={isWrong} onChange={(value) => { if (typeof value === 'number') put(index, { number: value }); }} /></Table.Td>
                <Table.Td><TimeCell label={`Начало, ${number}-й урок`} value={startTime} isWrong={isWrong} onChange={setTime(index, 'startTime')} /></Table.Td>
                <Table.Td><TimeCell label={`Конец, ${number}-й урок`} value={endTime} isWrong={isWrong} onChange={setTime(index, 'endTime')} /></Table.Td>
                <Table.Td ta="center">{next ? `${toMinutes(next.startTime) - toMinutes(endTime)} мин` : ''}</Table.Td>
                <Table.Td ta="center"><ActionIcon variant="subtle" color="gray" aria-label={`Убрать ${number}-й урок`} disabled={draft.isWrong} onClick={() => { change({ lessons: lessons.filter((_, at) => at !== index) }); }}><Icon name="close" size={14} /></ActionIcon></Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <div><Button size="compact-xs" variant="subtle" onClick={() => { change({ lessons: [...lessons, proposeNext(lessons)] }); }}>Добавить урок</Button></div>
    </>
  );
}

/** After a break of ten minutes, as long as the one before. */
function proposeNext(lessons: readonly Lesson[]): Lesson {
  const last = lessons.at(-1);
  if (!last) return { number: 1, startTime: '08:30', endTime: '09:10' };
  const start = Math.min(toMinutes(last.endTime) + 10, 23 * 60);
  return { number: last.number + 1, startTime: formatMinutes(start), endTime: formatMinutes(Math.min(start + Math.max(toMinutes(last.endTime) - toMinutes(last.startTime), 10), 24 * 60 - 1)) };
}

type CellProps = { readonly label: string; readonly value: string; readonly isWrong: boolean; readonly onChange: (time: string | undefined) => void };

function TimeCell({ label, value, isWrong, onChange }: CellProps) {
  const [typed, setTyped] = useState({ text: value, value });
  const text = typed.value === value ? typed.text : value;
  return (
    <TextInput
      aria-label={label}
      size="xs"
      placeholder="чч:мм"
      value={text}
      error={isWrong || parseTime(text) === undefined}
      onChange={(event) => {
        const time = parseTime(event.currentTarget.value);
        setTyped({ text: event.currentTarget.value, value: time ?? value });
        onChange(time);
      }}
      onBlur={() => { setTyped({ text: parseTime(text) ?? text, value }); }}
    />
  );
}
