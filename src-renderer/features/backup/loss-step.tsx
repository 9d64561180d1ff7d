import { Stack, Text } from '@mantine/core';
import type { BackupComparison, LostEntries } from '@shared/contract/backup-contract';
import { formatSize } from '@shared/domain/backup';
import { formatDate } from '@shared/lib/russian-date';
import { useMoment } from '../../api/use-moment';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';

const COLUMNS: readonly Column<LostEntries>[] = [
  { key: 'date', title: 'День', isRowHead: true, noWrap: true, sortBy: (row) => row.date, render: (row) => (row.date === '' ? 'за период' : formatDate(row.date)) },
  { key: 'class', title: 'Класс', sortBy: (row) => row.className, render: (row) => row.className },
  { key: 'lessons', title: 'Уроки', align: 'right', render: (row) => row.lessons },
  { key: 'marks', title: 'Отметки', align: 'right', render: (row) => row.marks },
  { key: 'absences', title: 'Пропуски', align: 'right', render: (row) => row.absences },
  { key: 'periods', title: 'За период', align: 'right', render: (row) => row.periodMarks },
];

/** What a restore would take away, by class and day. */
export function LossStep({ comparison }: { readonly comparison: BackupComparison }) {
  const moment = useMoment();
  if (comparison.findings.length > 0) {
    return <MessageBox>{`Копия «${comparison.path}» повреждена, восстановить из неё нельзя. ${comparison.findings.join(' ')} Нынешняя база не изменена. Выберите другую копию.`}</MessageBox>;
  }
  const isEmpty = comparison.lost.length + comparison.lostOther.length === 0;
  return (
    <Stack gap="xs">
      <MessageBox kind="notice">
        {`Копия цела: ${comparison.path}, ${formatSize(comparison.sizeKb)}. ${comparison.school}, записи ${comparison.lastEntryAt === null ? 'не велись' : `по ${moment(comparison.lastEntryAt)}`}.`}
      </MessageBox>
      {comparison.isOlderFormat && <Text size="sm">Копия сделана прежней версией программы: при восстановлении она будет обновлена, сам файл копии не изменится.</Text>}
      {comparison.returnedLines > 0 && <Text size="sm">{`Вернётся действий, которых сейчас в базе нет: ${String(comparison.returnedLines)} (они были до прежнего восстановления).`}</Text>}
      {isEmpty ? <Text size="sm">Записей, которые пропали бы, нет.</Text> : <Text component="h2" size="md" fw={600}>Пропадёт внесённое или изменённое после копии</Text>}
      {comparison.lost.length > 0 && <DataTable label="Что пропадёт по классам и дням" columns={COLUMNS} rows={comparison.lost} rowKey={(row) => `${row.date} ${row.className}`} emptyText="" />}
      {comparison.lostOther.length > 0 && <Text size="sm">{`Кроме того: ${comparison.lostOther.map(({ what, count }) => `${what} – ${String(count)}`).join('; ')}.`}</Text>}
    </Stack>
  );
}
