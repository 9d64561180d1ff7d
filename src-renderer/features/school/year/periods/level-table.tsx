import { Table, Title } from '@mantine/core';
import type { LevelCard, YearCalendar } from '@shared/contract/calendar-contract';
import { formatGrades, PERIOD_KIND_TITLES } from '@shared/domain/school';
import { formatDate } from '@shared/lib/russian-date';
import { countLevelDays } from './count-level-days';

/** Periods for those who only look. */
export function LevelTable({ calendar, level }: { readonly calendar: YearCalendar; readonly level: LevelCard }) {
  const days = countLevelDays(calendar, level, level.periods);
  return (
    <section aria-label={formatGrades(level)}>
      <Title order={2} fz="md" mb={4}>{`${formatGrades(level)}: ${PERIOD_KIND_TITLES[level.kind].toLowerCase()}`}</Title>
      <Table withTableBorder withColumnBorders verticalSpacing={4}>
        <Table.Thead><Table.Tr><Table.Th>Период</Table.Th><Table.Th>Начало</Table.Th><Table.Th>Конец</Table.Th><Table.Th>Учебных дней</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {level.periods.map(({ id, name, startDate, endDate }, index) => (
            <Table.Tr key={id}><Table.Th scope="row">{name}</Table.Th><Table.Td>{formatDate(startDate)}</Table.Td><Table.Td>{formatDate(endDate)}</Table.Td><Table.Td>{days[index]}</Table.Td></Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
