import { Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DivisionInfo } from '@shared/contract/groups-contract';
import { formatFailure } from '../../../api/failure';
import { useCallQuery } from '../../../api/use-call-query';
import { Icon } from '../../../components/icon';
import { matchesWords } from '../../../components/matches-words';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { DivisionEditor } from './division-editor';
import styles from './groups.module.css';

type Place = { readonly classId: number; readonly subjectId: number };

/** «Деление классов»: which subjects of which classes are divided, and the pupils of the chosen one (SET-10). */
export function DivisionsTab() {
  const list = useCallQuery('groups.listDivisions', {});
  const [words, setWords] = useState('');
  const [isOpenOnly, setOpenOnly] = useState(false);
  const [place, setPlace] = useState<Place | null>(null);
  const all = list.data ?? [];
  const rows = all.filter((row) => matchesWords(words, [row.className, row.subject]) && (!isOpenOnly || row.groups.length === 0 || row.leftCount > 0 || row.isProposed));
  const chosen = place ?? rows.find((row) => row.isProposed) ?? rows[0] ?? null;
  const likes = all.filter((row) => row.classId === chosen?.classId && row.subjectId !== chosen.subjectId && row.groups.length > 0);
  return (
    <div className={styles.sides}>
      <div className={styles.list}>
        <TextInput size="xs" leftSection={<Icon name="search" size={14} />} placeholder="Класс, предмет" aria-label="Отбор делений" value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
        <Switch size="xs" my={6} label="Только нерешённые" checked={isOpenOnly} onChange={(event) => { setOpenOnly(event.currentTarget.checked); }} />
        {list.isPending && <Reading />}
        {list.isError && <MessageBox onRetry={() => { void list.refetch(); }}>{formatFailure(list.error)}</MessageBox>}
        {list.data && rows.length === 0 && <p className={styles.empty}>{all.length === 0 ? 'Делимых предметов нет. Отметьте их в справочнике предметов и задайте часы в учебном плане.' : 'Ничего не найдено. Уточните отбор.'}</p>}
        <ul>
          {rows.map((row) => (
            <li key={`${row.classId}:${row.subjectId}`}>
              <button type="button" aria-current={row.classId === chosen?.classId && row.subjectId === chosen.subjectId} onClick={() => { setPlace({ classId: row.classId, subjectId: row.subjectId }); }}>
                <span>{`${row.className} · ${row.subject}`}</span>
                <small data-open={row.leftCount > 0 || row.isProposed || undefined}>{describeGroups(row)}</small>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {chosen && <ChosenDivision key={`${chosen.classId}:${chosen.subjectId}`} place={chosen} likes={likes} />}
    </div>
  );
}

function ChosenDivision({ place: { classId, subjectId }, likes }: { readonly place: Place; readonly likes: readonly DivisionInfo[] }) {
  const division = useCallQuery('groups.getDivision', { classId, subjectId });
  if (division.isPending) return <Reading />;
  if (division.isError) return <MessageBox onRetry={() => { void division.refetch(); }}>{formatFailure(division.error)}</MessageBox>;
  const seen = division.data.version + division.data.proposals.map((proposal) => proposal.id).join();
  return <DivisionEditor key={seen} division={division.data} likes={likes} />;
}

function describeGroups({ groups, leftCount, isProposed }: DivisionInfo): string {
  const sizes = groups.length === 0 ? 'не делится' : groups.map((group) => String(group.count)).join(' + ');
  return [sizes, leftCount > 0 ? `! без группы ${leftCount}` : null, isProposed ? '● предложение' : null].filter((text) => text !== null).join(' · ');
}
