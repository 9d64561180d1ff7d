import { Link } from '@tanstack/react-router';
import type { DataCheckRow } from '@shared/contract/guardian-contract';
import type { ClassInfo } from '@shared/contract/school-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useCallQuery } from '../../api/use-call-query';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { matchesWords } from '../../components/matches-words';
import { describeDataCheck } from './data-check-words';
import styles from './people.module.css';

type Checks = ReadonlyMap<number, DataCheckRow>;

/** One's own class stands first; every class says when its data were checked (PUP-05). */
export function ClassesTab({ words }: { readonly words: string }) {
  const classes = useCallQuery('school.listClasses', {});
  const checks = useCallQuery('people.listDataChecks', {});
  const byClass: Checks = new Map((checks.data ?? []).map((check) => [check.classId, check]));
  const rows = (classes.data ?? []).filter((row) => matchesWords(words, [row.name, row.classTeacher, row.profile, row.room]));
  return (
    <>
      {classes.isPending && <Reading />}
      {classes.isError && <MessageBox onRetry={() => { void classes.refetch(); }}>{formatFailure(classes.error)}</MessageBox>}
      {classes.data && <DataTable label="Классы" columns={buildColumns(byClass)} rows={ownFirst(rows)} rowKey={(row) => row.id} emptyText={words === '' ? 'Классов пока нет: загрузите файл школы.' : 'Таких классов нет. Уточните отбор.'} />}
    </>
  );
}

function buildColumns(checks: Checks): readonly Column<ClassInfo>[] {
  return [
    {
      key: 'name', title: 'Класс', width: '10rem', noWrap: true, isRowHead: true, sortBy: (row) => row.name,
      render: (row) => <><Link to="/people/classes/$classId" params={{ classId: String(row.id) }}>{row.name}</Link>{row.isOwn ? ' – мой класс' : ''}</>,
    },
    { key: 'count', title: 'Учеников', width: '6rem', align: 'right', sortBy: (row) => row.studentCount, render: (row) => row.studentCount },
    { key: 'teacher', title: 'Классный руководитель', sortBy: (row) => row.classTeacher ?? '', render: (row) => row.classTeacher ?? 'не назначен' },
    {
      key: 'check', title: 'Данные проверены', noWrap: true, sortBy: (row) => -(checks.get(row.id)?.overdueDays ?? 0),
      render: (row) => {
        const check = checks.get(row.id);
        return check ? <span className={check.overdueDays > 0 ? styles.overdue : undefined}>{describeDataCheck(check, formatDate)}</span> : '';
      },
    },
    { key: 'profile', title: 'Профиль', sortBy: (row) => row.profile ?? '', render: (row) => row.profile ?? '' },
    { key: 'room', title: 'Кабинет', width: '7rem', sortBy: (row) => row.room ?? '', render: (row) => row.room ?? '' },
  ];
}

function ownFirst(rows: readonly ClassInfo[]): readonly ClassInfo[] {
  return [...rows.filter((row) => row.isOwn), ...rows.filter((row) => !row.isOwn)];
}
