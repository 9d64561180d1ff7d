import { Table, Title } from '@mantine/core';
import type { BellScheduleCard } from '@shared/contract/calendar-contract';
import { toMinutes } from '@shared/domain/school';

/** Bells for those who only look, and those that are no longer in force. */
export function BellsTable({ schedule }: { readonly schedule: BellScheduleCard }) {
  const { lessons } = schedule;
  return (
    <section aria-label={`Звонки: ${schedule.name}`}>
      <Title order={2} fz="md" mb={4}>{schedule.name}</Title>
      <Table withTableBorder withColumnBorders verticalSpacing={4} maw="30rem">
        <Table.Thead><Table.Tr><Table.Th>Урок</Table.Th><Table.Th>Начало</Table.Th><Table.Th>Конец</Table.Th><Table.Th>Перемена после</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {lessons.map(({ number, startTime, endTime }, index) => {
            const next = lessons[index + 1];
            return <Table.Tr key={number}><Table.Th scope="row">{number}</Table.Th><Table.Td>{startTime}</Table.Td><Table.Td>{endTime}</Table.Td><Table.Td>{next ? `${toMinutes(next.startTime) - toMinutes(endTime)} мин` : ''}</Table.Td></Table.Tr>;
          })}
        </Table.Tbody>
      </Table>
    </section>
  );
}
