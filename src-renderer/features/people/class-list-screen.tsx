import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ClassListRow } from '@shared/contract/people-contract';
import { plural } from '@shared/lib/plural';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { DataTable, type Column } from '../../components/data-table';
import { Icon } from '../../components/icon';
import { matchesWords } from '../../components/matches-words';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { DataCheckButton } from './data-check-button';
import { CONSENT_WORDS } from './consent-words';
import styles from './people.module.css';

/** The alphabetical list of a class on today's date (PUP-03); each name opens the pupil's card. */
export function ClassListScreen({ classId }: { readonly classId: number }) {
  const list = useCallQuery('people.getClassList', { classId });
  const { rights } = useSession();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const all = list.data?.rows ?? [];
  const rows = all.filter((row) => matchesWords(words, [row.name, row.personalFile, row.educationForm, ...row.groups]));
  const teacher = list.data?.classTeacher ?? null;
  return (
    <Screen
      title={list.data ? `Класс ${list.data.className}` : 'Класс'}
      note={list.data && `${all.length} ${plural(all.length, 'ученик', 'ученика', 'учеников')} на ${formatDate(list.data.date)}${teacher === null ? '' : ` · классный руководитель ${teacher}`}`}
      actions={(
        <>
          <TextInput w={200} leftSection={<Icon name="search" size={15} />} placeholder="Фамилия, группа" aria-label="Отбор учеников" value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
          {rights.includes('families.view') && <Button variant="default" onClick={() => { void navigate({ to: '/families/$classId', params: { classId: String(classId) } }); }}>Листки доступа</Button>}
          <DataCheckButton classId={classId} />
        </>
      )}
    >
      {list.isPending && <Reading />}
      {list.isError && <MessageBox onRetry={() => { void list.refetch(); }}>{formatFailure(list.error)}</MessageBox>}
      {list.data && <DataTable label={`Ученики класса ${list.data.className}`} columns={COLUMNS} rows={rows} rowKey={(row) => row.studentId} emptyText={words === '' ? 'В этом классе пока нет учеников.' : 'Таких учеников нет. Уточните отбор.'} />}
    </Screen>
  );
}

const COLUMNS: readonly Column<ClassListRow>[] = [
  { key: 'number', title: '№', width: '3rem', align: 'right', sortBy: (row) => row.number, render: (row) => row.number },
  {
    key: 'name', title: 'Ученик', isRowHead: true, noWrap: true, sortBy: (row) => row.name,
    render: (row) => <Link to="/people/students/$studentId" params={{ studentId: String(row.studentId) }}>{row.name}</Link>,
  },
  { key: 'birth', title: 'Родился', noWrap: true, sortBy: (row) => row.birthDate ?? '', render: (row) => (row.birthDate ? formatDate(row.birthDate) : '—') },
  { key: 'file', title: 'Личное дело', noWrap: true, sortBy: (row) => row.personalFile ?? '', render: (row) => row.personalFile ?? '—' },
  { key: 'form', title: 'Форма обучения', sortBy: (row) => row.educationForm, render: (row) => row.educationForm },
  { key: 'groups', title: 'Группы', render: (row) => <span className={styles.groups}>{row.groups.join(', ')}</span> },
  {
    key: 'consent', title: 'Согласие', noWrap: true, sortBy: (row) => row.consent,
    render: (row) => <span className={styles.consent} data-consent={row.consent}>{CONSENT_WORDS[row.consent]}</span>,
  },
];
