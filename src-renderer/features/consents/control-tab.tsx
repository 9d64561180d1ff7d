import { Button } from '@mantine/core';
import type { ConsentClass } from '@shared/contract/consents-contract';
import { DataTable, type Column } from '../../components/data-table';
import styles from './consents.module.css';

type Props = { readonly classes: readonly ConsentClass[]; readonly onOpen: (classId: number) => void };

/** «Нет ни согласия, ни несогласия» by class: the target is 100 % before the first export (PD-01). */
export function ControlTab({ classes, onOpen }: Props) {
  const columns: readonly Column<ConsentClass>[] = [
    { key: 'name', title: 'Класс', isRowHead: true, width: '9rem', sortBy: (row) => row.className, render: (row) => <Button size="compact-sm" variant="subtle" onClick={() => { onOpen(row.classId); }}>{row.className}</Button> },
    { key: 'teacher', title: 'Классный руководитель', sortBy: (row) => row.classTeacher ?? '', render: (row) => row.classTeacher ?? 'не назначен' },
    { key: 'persons', title: 'Учеников и родителей', align: 'right', sortBy: (row) => row.persons, render: (row) => row.persons },
    { key: 'given', title: 'Согласие', align: 'right', sortBy: (row) => row.given, render: (row) => row.given },
    { key: 'refused', title: 'Отказ, отзыв', align: 'right', sortBy: (row) => row.refused, render: (row) => row.refused },
    { key: 'missing', title: 'Нет решения', align: 'right', sortBy: (row) => row.missing, render: (row) => <span className={row.missing > 0 ? styles.missing : undefined}>{row.missing}</span> },
    { key: 'soon', title: 'Срок кончается', align: 'right', sortBy: (row) => row.soon, render: (row) => <span className={row.soon > 0 ? styles.soon : undefined}>{row.soon}</span> },
    { key: 'share', title: 'Решено', align: 'right', sortBy: shareOf, render: (row) => `${shareOf(row)} %` },
  ];
  return <DataTable label="Согласия по классам" columns={columns} rows={classes} rowKey={(row) => row.classId} emptyText="Классов пока нет: загрузите файл школы." />;
}

function shareOf({ persons, missing }: ConsentClass): number {
  return persons === 0 ? 100 : Math.floor(((persons - missing) * 100) / persons);
}
