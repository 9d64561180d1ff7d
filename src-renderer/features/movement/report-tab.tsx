import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { MovementCount, MovementReport } from '@shared/contract/movement-contract';
import { MOVEMENT_TITLES } from '@shared/domain/movement';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { DataTable, type Column } from '../../components/data-table';
import { DateField } from '../../components/date-field';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { MovementTabs, type TabProps } from './movement-tabs';
import { describeLine } from './movement-words';
import { PrintReport } from './print-paper';

type Row = MovementCount & { readonly key: string; readonly name: string; readonly isSum: boolean };

/** «Движение контингента» by class, parallel and school; every line with its order (MOV-06, DOC-43). */
export function ReportTab(props: TabProps) {
  const { today } = useSession();
  const [span, setSpan] = useState({ from: `${Number(today.slice(0, 4)) - (today.slice(5) < '08-01' ? 1 : 0)}-09-01`, to: today });
  const report = useCallQuery('movement.getReport', span);
  const [isPrinting, setPrinting] = useState(false);
  return (
    <Screen title="Движение" actions={<Button disabled={!report.data} onClick={() => { setPrinting(true); }}>Печать…</Button>}>
      <Stack gap="sm">
        <MovementTabs {...props} />
        <Group gap="sm" align="flex-start">
          <DateField label="С" value={span.from} onChange={(from) => { if (from) setSpan((before) => ({ ...before, from })); }} />
          <DateField label="По" value={span.to} onChange={(to) => { if (to) setSpan((before) => ({ ...before, to })); }} />
        </Group>
        {report.isError && <MessageBox onRetry={() => { void report.refetch(); }}>{formatFailure(report.error)}</MessageBox>}
        {report.isPending && <Reading />}
        {report.data && <Counts report={report.data} />}
        {report.data && <Lines report={report.data} />}
      </Stack>
      {isPrinting && <PrintReport span={span} onClose={() => { setPrinting(false); }} />}
    </Screen>
  );
}

function Counts({ report }: { readonly report: MovementReport }) {
  const rows: Row[] = report.grades.flatMap((grade) => [
    ...report.classes.filter((one) => one.grade === grade.grade).map((one) => ({ ...one, key: `c${one.classId}`, name: one.className, isSum: false })),
    { ...grade, key: `g${grade.grade}`, name: `${grade.grade} классы`, isSum: true },
  ]);
  rows.push({ ...report.total, key: 'total', name: 'Всего', isSum: true });
  return (
    <>
      {report.total.withoutOrder !== 0 && <MessageBox kind="warning">{`Изменений списков без приказа: ${Math.abs(report.total.withoutOrder)}. Зарегистрируйте приказы, по которым это сделано.`}</MessageBox>}
      <DataTable label="Движение контингента" columns={COLUMNS} rows={rows} rowKey={(row) => row.key} emptyText="В этом году ещё нет классов." />
    </>
  );
}

const count = (key: keyof MovementCount, title: string): Column<Row> => ({ key, title, align: 'right', width: '110px', render: (row) => <Text size="sm" fw={row.isSum ? 600 : 400}>{row[key] === 0 && key !== 'start' && key !== 'end' ? '' : String(row[key])}</Text> });
const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', title: 'Класс', isRowHead: true, render: (row) => <Text size="sm" fw={row.isSum ? 600 : 400}>{row.name}</Text> },
  count('start', 'На начало'), count('arrived', 'Прибыло'), count('left', 'Выбыло'), count('transferredIn', 'Перешло в класс'), count('transferredOut', 'Перешло из класса'), count('end', 'На конец'), count('withoutOrder', 'Без приказа'),
];

function Lines({ report }: { readonly report: MovementReport }) {
  return (
    <section aria-label="По приказам">
      <Title order={2} fz="md" mb={4}>По приказам</Title>
      <DataTable
        label="По приказам"
        rows={report.lines}
        rowKey={(line) => line.id}
        emptyText="В эти дни движения не было."
        columns={[
          { key: 'date', title: 'Дата', width: '96px', noWrap: true, sortBy: (line) => line.date, render: (line) => formatDate(line.date) },
          { key: 'student', title: 'Ученик', width: '220px', isRowHead: true, sortBy: (line) => line.student, render: (line) => line.student },
          { key: 'kind', title: 'Вид', width: '200px', sortBy: (line) => MOVEMENT_TITLES[line.kind], render: (line) => MOVEMENT_TITLES[line.kind] },
          { key: 'what', title: 'Что сделано', render: describeLine },
          { key: 'order', title: 'Приказ', width: '210px', render: (line) => line.order },
        ]}
      />
    </section>
  );
}
