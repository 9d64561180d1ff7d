import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ClassInfo } from '@shared/contract/school-contract';
import { plural } from '@shared/lib/plural';
import { formatFailure } from '../../api/failure';
import { useCallQuery } from '../../api/use-call-query';
import { DataTable, type Column } from '../../components/data-table';
import { Icon } from '../../components/icon';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { matchesWords } from '../../components/matches-words';

/** Classes whose lists this person may see; one's own class stands first. */
export function ClassesScreen() {
  const classes = useCallQuery('school.listClasses', {});
  const [words, setWords] = useState('');
  const rows = (classes.data ?? []).filter((row) => matchesWords(words, [row.name, row.classTeacher, row.profile, row.room]));
  const pupils = rows.reduce((sum, row) => sum + row.studentCount, 0);
  return (
    <Screen
      title="Классы и ученики"
      note={classes.data && `${rows.length} ${plural(rows.length, 'класс', 'класса', 'классов')}, ${pupils} ${plural(pupils, 'ученик', 'ученика', 'учеников')}`}
      actions={<TextInput w={220} leftSection={<Icon name="search" size={15} />} placeholder="7А, фамилия учителя" aria-label="Отбор классов" value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />}
    >
      {classes.isPending && <Reading />}
      {classes.isError && <MessageBox onRetry={() => { void classes.refetch(); }}>{formatFailure(classes.error)}</MessageBox>}
      {classes.data && <DataTable label="Классы" columns={COLUMNS} rows={ownFirst(rows)} rowKey={(row) => row.id} emptyText={words === '' ? 'Классов пока нет: загрузите файл школы.' : 'Таких классов нет. Уточните отбор.'} />}
    </Screen>
  );
}

const COLUMNS: readonly Column<ClassInfo>[] = [
  {
    key: 'name', title: 'Класс', width: '11rem', noWrap: true, isRowHead: true, sortBy: (row) => row.name,
    render: (row) => <><Link to="/people/classes/$classId" params={{ classId: String(row.id) }}>{row.name}</Link>{row.isOwn ? ' – мой класс' : ''}</>,
  },
  { key: 'count', title: 'Учеников', width: '6rem', align: 'right', sortBy: (row) => row.studentCount, render: (row) => row.studentCount },
  { key: 'teacher', title: 'Классный руководитель', sortBy: (row) => row.classTeacher ?? '', render: (row) => row.classTeacher ?? 'не назначен' },
  { key: 'profile', title: 'Профиль', sortBy: (row) => row.profile ?? '', render: (row) => row.profile ?? '' },
  { key: 'room', title: 'Кабинет', width: '7rem', sortBy: (row) => row.room ?? '', render: (row) => row.room ?? '' },
];

function ownFirst(rows: readonly ClassInfo[]): readonly ClassInfo[] {
  return [...rows.filter((row) => row.isOwn), ...rows.filter((row) => !row.isOwn)];
}
