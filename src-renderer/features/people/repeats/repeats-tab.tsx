import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputFor } from '@shared/contract/contract';
import type { KnownPerson } from '@shared/contract/people-contract';
import { REPEAT_SIGN_WORDS, type PersonKind } from '@shared/domain/people';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { DataTable, type Column } from '../../../components/data-table';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { MergeDialog } from './merge-dialog';
import { MergedSection } from './merged-section';

type Pair = OutputFor<'people.listSamePeople'>[number];

const KINDS: Readonly<Record<PersonKind, string>> = { student: 'ученики', guardian: 'родители', staff: 'сотрудники' };

/** Cards that may be one person's, and what was done about it: the administrator joins them after looking at both. */
export function RepeatsTab() {
  const pairs = useCallQuery('people.listSamePeople', {});
  const mayMerge = useSession().rights.includes('people.merge');
  const [merged, setMerged] = useState<Pair | null>(null);
  return (
    <Stack gap="sm">
      <MessageBox kind="notice">Похожие карточки ещё не значат, что это один человек. Объединяет их администратор после сверки с документами; записи журнала программа с карточки на карточку не переписывает.</MessageBox>
      {pairs.isPending && <Reading />}
      {pairs.isError && <MessageBox onRetry={() => { void pairs.refetch(); }}>{formatFailure(pairs.error)}</MessageBox>}
      {pairs.data && <DataTable label="Похожие карточки" columns={listColumns(mayMerge ? setMerged : null)} rows={pairs.data} rowKey={(row) => `${row.kind}-${row.left.id}-${row.right.id}`} emptyText="Похожих карточек нет." />}
      {mayMerge && <MergedSection />}
      {merged && <MergeDialog kind={merged.kind} leftId={merged.left.id} rightId={merged.right.id} onClose={() => { setMerged(null); }} />}
    </Stack>
  );
}

function listColumns(onMerge: ((pair: Pair) => void) | null): readonly Column<Pair>[] {
  const columns: readonly Column<Pair>[] = [
    { key: 'kind', title: 'Кто', width: '7rem', sortBy: (row) => KINDS[row.kind], render: (row) => KINDS[row.kind] },
    { key: 'left', title: 'Карточка', isRowHead: true, sortBy: (row) => row.left.name, render: (row) => <Card kind={row.kind} person={row.left} /> },
    { key: 'right', title: 'И карточка', render: (row) => <Card kind={row.kind} person={row.right} /> },
    { key: 'sign', title: 'Почему похоже', width: '15rem', render: (row) => REPEAT_SIGN_WORDS[row.left.sign] },
  ];
  if (!onMerge) return columns;
  return [...columns, { key: 'merge', title: '', width: '9rem', render: (row) => <Button size="compact-xs" variant="default" onClick={() => { onMerge(row); }}>Объединить…</Button> }];
}

function Card({ kind, person }: { readonly kind: PersonKind; readonly person: KnownPerson }) {
  const details = [person.birthDate === null ? null : formatDate(person.birthDate), person.place].filter(Boolean).join(', ');
  return <><PersonLink kind={kind} id={person.id} name={person.name} />{`, ${details}`}</>;
}

function PersonLink({ kind, id, name }: { readonly kind: PersonKind; readonly id: number; readonly name: string }) {
  if (kind === 'guardian') return name;
  return kind === 'student'
    ? <Link to="/people/students/$studentId" params={{ studentId: String(id) }}>{name}</Link>
    : <Link to="/staff/$staffId" params={{ staffId: String(id) }}>{name}</Link>;
}
