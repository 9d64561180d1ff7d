import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { HistoryEntry } from '@shared/contract/journal-contract';
import { useBackend } from '../../../api/backend-context';
import { formatFailure } from '../../../api/failure';
import { useMoment } from '../../../api/use-moment';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import type { CellAddress } from '../edit/cell-address';

/** Who put what into the cell, when and from where. Always read anew. */
export function CellHistory({ courseId, cell }: { readonly courseId: number; readonly cell: CellAddress }) {
  const backend = useBackend();
  const formatMoment = useMoment();
  const history = useQuery({ queryKey: ['journal.getCellHistory', courseId, cell], queryFn: () => backend.call('journal.getCellHistory', { courseId, ...cell }), staleTime: 0, gcTime: 0 });
  if (history.isError) return <MessageBox onRetry={() => { void history.refetch(); }}>{formatFailure(history.error)}</MessageBox>;
  if (!history.data) return <Reading />;
  if (history.data.length === 0) return <Text size="sm">В этой клетке ещё ничего не записывали.</Text>;
  return (
    <Table fz="sm" verticalSpacing={4}>
      <Table.Thead><Table.Tr><Table.Th>Когда</Table.Th><Table.Th>Кто</Table.Th><Table.Th>Компьютер</Table.Th><Table.Th>Что</Table.Th><Table.Th>Было</Table.Th><Table.Th>Стало</Table.Th></Table.Tr></Table.Thead>
      <Table.Tbody>
        {history.data.map((entry, index) => (
          <Table.Tr key={`${entry.at}/${index}`}>
            <Table.Td>{formatMoment(entry.at)}</Table.Td><Table.Td>{entry.author}</Table.Td><Table.Td>{entry.workstation}</Table.Td><Table.Td>{describeChange(entry)}</Table.Td><Table.Td>{entry.before ?? '—'}</Table.Td><Table.Td>{entry.after ?? '—'}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function describeChange({ what, outageAct, isLate }: HistoryEntry): string {
  const act = outageAct === undefined ? [] : [`по акту № ${outageAct}`];
  return [what, ...act, ...(isLate ? ['внесено позже срока'] : [])].join(', ');
}
