import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import type { BreachOperation } from '@shared/contract/breach-contract';
import { OPERATION_OUTCOME_TITLES } from '@shared/domain/security';
import { useMoment } from '../../../api/use-moment';
import { DataTable, type Column } from '../../../components/data-table';

type Decide = (chosen: readonly BreachOperation[], isInvalid: boolean) => void;
type Props = { readonly label: string; readonly operations: readonly BreachOperation[]; readonly onDecide?: Decide | undefined };

/** Lines of the log in words; where a decision is open, one for each and one for all. */
export function OperationsTable({ label, operations, onDecide }: Props) {
  const moment = useMoment();
  const open = operations.filter(({ isData }) => isData);
  return (
    <section aria-label={label}>
      <Group justify="space-between" mb={4}>
        <Text size="sm" fw={600}>{`${label}: ${String(operations.length)}`}</Text>
        {onDecide && open.length > 1 && (
          <Group gap={6}>
            <Button size="compact-xs" variant="default" onClick={() => { onDecide(open, false); }}>Все действительны</Button>
            <Button size="compact-xs" variant="default" onClick={() => { onDecide(open, true); }}>Все недействительны</Button>
          </Group>
        )}
      </Group>
      <div style={{ maxHeight: '32vh', display: 'grid', gridTemplateRows: 'minmax(0, 1fr)' }}>
        <DataTable label={label} columns={buildColumns(moment, onDecide)} rows={operations} rowKey={(row) => row.auditId} emptyText="Таких операций нет." rowHeight={46} />
      </div>
    </section>
  );
}

function buildColumns(moment: (instant: string) => string, onDecide: Decide | undefined): readonly Column<BreachOperation>[] {
  return [
    { key: 'at', title: 'Когда, откуда', isRowHead: true, noWrap: true, width: '9rem', render: (row) => <><div>{moment(row.at)}</div><small>{row.workstation}</small></> },
    { key: 'what', title: 'Что сделано', render: (row) => <><div>{`${row.about}: ${row.action}`}</div>{row.details !== '' && <small>{row.details}</small>}</> },
    { key: 'decision', title: 'Решение', width: '20rem', render: (row) => <Decision row={row} onDecide={onDecide} /> },
  ];
}

function Decision({ row, onDecide }: { readonly row: BreachOperation; readonly onDecide: Decide | undefined }) {
  if (!row.isData) return <Text size="sm" c="dimmed">данных не меняла</Text>;
  if (onDecide) {
    return (
      <SegmentedControl
        size="xs"
        aria-label={`Решение: ${row.about}`}
        data={[{ value: 'open', label: '—', disabled: true }, { value: 'valid', label: 'действительна' }, { value: 'invalid', label: 'недействительна' }]}
        value={row.isInvalid === null ? 'open' : row.isInvalid ? 'invalid' : 'valid'}
        onChange={(value) => { onDecide([row], value === 'invalid'); }}
      />
    );
  }
  const word = row.isInvalid === true ? 'недействительна' : row.isInvalid === false ? 'действительна' : 'не решено';
  return <><div>{word}</div>{row.outcome !== null && <small>{OPERATION_OUTCOME_TITLES[row.outcome]}</small>}</>;
}
