import { Link } from '@tanstack/react-router';
import type { FirstCourse } from '@shared/contract/guardian-contract';
import { formatDate } from '@shared/lib/russian-date';
import { DataTable, type Column } from '../../components/data-table';
import styles from './people.module.css';

type Group = FirstCourse['groups'][number];

/** Obligatory data of the first course: what is empty still, group by group (PUP-05, LRS-39). */
export function FirstCourseTab({ check }: { readonly check: FirstCourse }) {
  const isLate = (group: Group) => check.isOverdue && group.missing.length > 0;
  const columns: readonly Column<Group>[] = [
    { key: 'name', title: 'Группа', width: '8rem', isRowHead: true, sortBy: (row) => row.className, render: (row) => <Link to="/people/classes/$classId" params={{ classId: String(row.classId) }}>{row.className}</Link> },
    { key: 'students', title: 'Студентов', width: '6rem', align: 'right', render: (row) => row.students },
    { key: 'percent', title: 'Заполнено', width: '7rem', align: 'right', sortBy: (row) => row.percent, render: (row) => <span className={isLate(row) ? styles.overdue : undefined}>{`${String(row.percent)} %`}</span> },
    {
      key: 'missing', title: 'Чего не хватает',
      render: (row) => row.missing.map(({ studentId, name, fields }) => (
        <div key={studentId}><Link to="/people/students/$studentId" params={{ studentId: String(studentId) }}>{name}</Link>{`: ${fields.join(', ')}`}</div>
      )),
    },
  ];
  return (
    <>
      <p className={check.isOverdue && check.groups.some(isLate) ? styles.overdue : styles.small}>{`Проверка данных первого курса: с 1 сентября по ${formatDate(check.dueOn)}. Обязательны дата рождения, пол, паспорт, e-mail и один из родителей.`}</p>
      <DataTable label="Первый курс" columns={columns} rows={check.groups} rowKey={(row) => row.classId} rowHeight={48} emptyText="Групп первого курса нет." />
    </>
  );
}
