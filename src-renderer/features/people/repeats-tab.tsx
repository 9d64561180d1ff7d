import { Link } from '@tanstack/react-router';
import type { OutputFor } from '@shared/contract/contract';
import type { KnownPerson } from '@shared/contract/people-contract';
import { REPEAT_SIGN_WORDS } from '@shared/domain/people';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useCallQuery } from '../../api/use-call-query';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';

type Pair = OutputFor<'people.listSamePeople'>[number];

const COLUMNS: readonly Column<Pair>[] = [
  { key: 'kind', title: 'Кто', width: '8rem', sortBy: (row) => row.kind, render: (row) => (row.kind === 'student' ? 'ученики' : 'сотрудники') },
  { key: 'left', title: 'Карточка', isRowHead: true, sortBy: (row) => row.left.name, render: (row) => <Card kind={row.kind} person={row.left} /> },
  { key: 'right', title: 'И карточка', render: (row) => <Card kind={row.kind} person={row.right} /> },
  { key: 'sign', title: 'Почему похоже, что это один человек', render: (row) => REPEAT_SIGN_WORDS[row.left.sign] },
];

/** Cards that may be one person's; what to do with them the office decides on the cards. */
export function RepeatsTab() {
  const pairs = useCallQuery('people.listSamePeople', {});
  return (
    <>
      <MessageBox kind="notice">Карточки только показываются: программа их не сливает, чтобы не смешать отметки и согласия двух людей. Лишнюю карточку ученика выведите приказом, сотруднику поставьте дату увольнения.</MessageBox>
      {pairs.isPending && <Reading />}
      {pairs.isError && <MessageBox onRetry={() => { void pairs.refetch(); }}>{formatFailure(pairs.error)}</MessageBox>}
      {pairs.data && <DataTable label="Похожие карточки" columns={COLUMNS} rows={pairs.data} rowKey={(row) => `${row.kind}-${row.left.id}-${row.right.id}`} emptyText="Похожих карточек нет." />}
    </>
  );
}

function Card({ kind, person }: { readonly kind: Pair['kind']; readonly person: KnownPerson }) {
  const details = [person.birthDate === null ? null : formatDate(person.birthDate), person.place].filter(Boolean).join(', ');
  return (
    <>
      {kind === 'student'
        ? <Link to="/people/students/$studentId" params={{ studentId: String(person.id) }}>{person.name}</Link>
        : <Link to="/staff/$staffId" params={{ staffId: String(person.id) }}>{person.name}</Link>}
      {`, ${details}`}
    </>
  );
}
