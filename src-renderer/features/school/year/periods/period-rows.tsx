import { ActionIcon, Button, Table, TextInput } from '@mantine/core';
import type { LevelEdit, YearCalendar } from '@shared/contract/calendar-contract';
import { namePeriod, type CalendarProblem } from '@shared/domain/school';
import { addDays } from '@shared/lib/calendar-date';
import type { RecordDraft } from '../../../../api/use-record-draft';
import { Icon } from '../../../../components/icon';
import { DateCell } from '../date-cell';
import { moveDown } from '../move-down';
import { countLevelDays } from './count-level-days';

type Props = { readonly calendar: YearCalendar; readonly draft: RecordDraft<LevelEdit>; readonly problems: readonly CalendarProblem[]; /** Rows came or went. */ readonly onStructure: () => void };

/** One row a period; the number of its school days follows what is typed. */
export function PeriodRows({ calendar, draft, problems, onStructure }: Props) {
  const { edit, change, setWrong } = draft;
  const days = draft.isWrong ? [] : countLevelDays(calendar, edit, edit.periods);
  const put = (index: number, part: Partial<LevelEdit['periods'][number]>) => { change({ periods: edit.periods.map((period, at) => (at === index ? { ...period, ...part } : period)) }); };
  const setDate = (index: number, key: 'startDate' | 'endDate') => (date: string | undefined) => {
    setWrong(`${key}${index}`, date === undefined);
    if (date !== undefined) put(index, { [key]: date });
  };
  const remove = (index: number) => {
    change({ periods: edit.periods.filter((_, at) => at !== index) });
    onStructure();
  };
  return (
    <>
      <Table withTableBorder withColumnBorders verticalSpacing={2} horizontalSpacing={4} onKeyDown={moveDown}>
        <Table.Thead><Table.Tr><Table.Th>Период</Table.Th><Table.Th w="8.5rem">Начало</Table.Th><Table.Th w="8.5rem">Конец</Table.Th><Table.Th w="7.5rem">Учебных дней</Table.Th><Table.Th w="3rem" aria-label="Убрать" /></Table.Tr></Table.Thead>
        <Table.Tbody>
          {edit.periods.map((period, index) => {
            const isWrong = problems.some((problem) => problem.index === index);
            const name = period.name === '' ? `строка ${index + 1}` : period.name;
            return (
              <Table.Tr key={index}>
                <Table.Td><TextInput size="xs" aria-label={`Название, ${name}`} maxLength={60} value={period.name} error={isWrong} onChange={(event) => { put(index, { name: event.currentTarget.value }); }} /></Table.Td>
                <Table.Td><DateCell label={`Начало, ${name}`} value={period.startDate} isWrong={isWrong} onChange={setDate(index, 'startDate')} /></Table.Td>
                <Table.Td><DateCell label={`Конец, ${name}`} value={period.endDate} isWrong={isWrong} onChange={setDate(index, 'endDate')} /></Table.Td>
                <Table.Td ta="center">{days[index] ?? '—'}</Table.Td>
                <Table.Td ta="center"><ActionIcon variant="subtle" color="gray" aria-label={`Убрать: ${name}`} disabled={draft.isWrong} onClick={() => { remove(index); }}><Icon name="close" size={14} /></ActionIcon></Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <div><Button size="compact-xs" variant="subtle" onClick={() => { change({ periods: [...edit.periods, proposeNext(calendar, edit)] }); onStructure(); }}>Добавить период</Button></div>
    </>
  );
}

/** From the day after the last period to the end of the year. */
function proposeNext({ year }: YearCalendar, { kind, periods }: LevelEdit): LevelEdit['periods'][number] {
  const last = periods.map(({ endDate }) => endDate).sort().at(-1);
  const startDate = last === undefined || last >= year.endDate ? year.startDate : addDays(last, 1);
  return { id: null, name: namePeriod(kind, periods.length), startDate, endDate: year.endDate };
}
