import { ActionIcon, Button, Text, TextInput } from '@mantine/core';
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import type { Division, DivisionStudent } from '@shared/contract/groups-contract';
import { formatDate } from '@shared/lib/russian-date';
import { plural } from '@shared/lib/plural';
import { Icon } from '../../../components/icon';
import type { DivisionDraft, DraftGroup } from './division-draft';
import styles from './groups.module.css';

type Props = {
  readonly division: Division;
  readonly draft: DivisionDraft;
  readonly marked: ReadonlySet<number>;
  readonly isReadOnly: boolean;
  readonly onMark: (marked: ReadonlySet<number>) => void;
  readonly onMove: (ids: readonly number[], key: number | null) => void;
  readonly onRename: (key: number, name: string) => void;
  readonly onDrop: (key: number) => void;
};

const DRAG_TYPE = 'text/plain';

/** A column per group and one for those in none. Space marks a pupil, a digit sends the marked ones to that group, 0 to none. */
export function GroupColumns(props: Props) {
  const { division, draft, marked, isReadOnly, onMove } = props;
  const send = (event: KeyboardEvent) => {
    if (isReadOnly || event.ctrlKey || event.altKey || event.target instanceof HTMLInputElement) return;
    const digit = /^\d$/.test(event.key) ? Number(event.key) : null;
    const focused = event.target instanceof HTMLElement ? Number(event.target.dataset.student ?? 0) : 0;
    const ids = marked.size > 0 ? [...marked] : focused > 0 ? [focused] : [];
    const target = digit === null ? undefined : digit === 0 ? null : draft.groups[digit - 1]?.key;
    if (target === undefined || ids.length === 0) return;
    event.preventDefault();
    onMove(ids, target);
  };
  return (
    <div className={styles.columns} role="group" aria-label="Группы" onKeyDown={send}>
      {draft.groups.map((group, index) => <Column key={group.key} {...props} group={group} number={index + 1} students={division.students.filter((student) => draft.places.get(student.id) === group.key)} />)}
      <Column {...props} group={null} number={0} students={division.students.filter((student) => !draft.places.has(student.id))} />
    </div>
  );
}

type ColumnProps = Props & { readonly group: DraftGroup | null; readonly number: number; readonly students: readonly DivisionStudent[] };

function Column({ group, number, students, division, marked, isReadOnly, onMark, onMove, onRename, onDrop }: ColumnProps) {
  const [isOver, setOver] = useState(false);
  const key = group?.key ?? null;
  const saved = division.groups.find((one) => one.id === group?.id);
  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dragged = Number(event.dataTransfer.getData(DRAG_TYPE));
    onMove(marked.has(dragged) ? [...marked] : [dragged], key);
  };
  return (
    <div
      className={styles.column} role="group" aria-label={group?.name ?? 'Не распределены'} data-over={isOver || undefined}
      onDragOver={(event) => { if (isReadOnly) return; event.preventDefault(); setOver(true); }} onDragLeave={() => { setOver(false); }} onDrop={take}
    >
      <div className={styles.columnHead}>
        {group && !isReadOnly
          ? <TextInput size="xs" aria-label={`Название группы ${number}`} value={group.name} onChange={(event) => { onRename(group.key, event.currentTarget.value); }} />
          : <Text fw={600} size="sm">{group?.name ?? 'Не распределены'}</Text>}
        {group?.id === null && !isReadOnly && <ActionIcon size="sm" variant="subtle" color="gray" aria-label={`Убрать «${group.name}»`} onClick={() => { onDrop(group.key); }}><Icon name="close" size={14} /></ActionIcon>}
      </div>
      <Text size="xs" c="dimmed">{`${students.length} ${plural(students.length, 'ученик', 'ученика', 'учеников')}${saved && saved.teachers.length > 0 ? ` · ${saved.teachers.join(', ')}` : ''}`}</Text>
      {!isReadOnly && <Button size="compact-xs" variant="light" disabled={marked.size === 0} onClick={() => { onMove([...marked], key); }}>{`${group === null ? 'Убрать из групп' : `Сюда (${number})`}${marked.size > 0 ? `: ${marked.size}` : ''}`}</Button>}
      <div className={styles.pupils} role="listbox" aria-multiselectable aria-label={group?.name ?? 'Не распределены'}>
        {students.map((student) => <Pupil key={student.id} student={student} division={division} isMarked={marked.has(student.id)} isReadOnly={isReadOnly} onToggle={() => { onMark(toggle(marked, student.id)); }} />)}
      </div>
    </div>
  );
}

type PupilProps = { readonly student: DivisionStudent; readonly division: Division; readonly isMarked: boolean; readonly isReadOnly: boolean; readonly onToggle: () => void };

function Pupil({ student, division, isMarked, isReadOnly, onToggle }: PupilProps) {
  const since = student.dateFrom !== null && student.dateFrom > division.yearStart ? `в группе с ${formatDate(student.dateFrom)}` : null;
  const nextName = student.next?.groupId == null ? 'без группы' : division.groups.find((group) => group.id === student.next?.groupId)?.name;
  const next = student.next === null ? null : `с ${formatDate(student.next.dateFrom)} – ${nextName ?? ''}`;
  return (
    <div
      className={styles.pupil} role="option" aria-selected={isMarked} tabIndex={0} data-student={student.id} draggable={!isReadOnly}
      onClick={isReadOnly ? undefined : onToggle}
      onKeyDown={(event) => { if (event.key === ' ' && !isReadOnly) { event.preventDefault(); onToggle(); } }}
      onDragStart={(event) => { event.dataTransfer.setData(DRAG_TYPE, String(student.id)); event.dataTransfer.effectAllowed = 'move'; }}
    >
      <span>{student.name}</span>
      {(since !== null || next !== null) && <small>{[since, next].filter((text) => text !== null).join(', ')}</small>}
    </div>
  );
}

function toggle(marked: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(marked);
  if (!next.delete(id)) next.add(id);
  return next;
}
