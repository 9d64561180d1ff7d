import type { IntegrityCheck } from '@shared/contract/audit-contract';
import { plural } from '@shared/lib/plural';
import type { Column } from '../../../components/data-table';

export function buildCheckColumns(moment: (instant: string) => string): readonly Column<IntegrityCheck>[] {
  return [
    { key: 'at', title: 'Когда', noWrap: true, isRowHead: true, sortBy: (row) => row.startedAt, render: (row) => moment(row.startedAt) },
    { key: 'author', title: 'Кто', sortBy: (row) => row.author ?? '', render: (row) => row.author ?? 'ведущий, по расписанию' },
    { key: 'result', title: 'Итог', sortBy: (row) => row.findingCount, render: describeResult },
    { key: 'lines', title: 'Записей журнала', align: 'right', sortBy: (row) => row.lineCount, render: (row) => row.lineCount.toLocaleString('ru-RU') },
    { key: 'control', title: 'Контрольное число', noWrap: true, render: (row) => row.control ?? '—' },
  ];
}

export function describeResult({ isOk, findingCount }: Pick<IntegrityCheck, 'isOk' | 'findingCount'>): string {
  return isOk ? 'нарушений нет' : `${String(findingCount)} ${plural(findingCount, 'нарушение', 'нарушения', 'нарушений')}`;
}
