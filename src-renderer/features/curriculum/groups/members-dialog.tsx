import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { GroupInfo, GroupMembers } from '@shared/contract/groups-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../../api/failure';
import { useCallMutation, useCallQuery } from '../../../api/use-call-query';
import { DateField } from '../../../components/date-field';
import { matchesWords } from '../../../components/matches-words';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { useShortcut } from '../../../hooks/use-shortcut';
import { countPupils, describeGroup } from './group-words';
import styles from './groups.module.css';

type Props = { readonly group: GroupInfo; readonly onClose: () => void };

/** Who belongs to a group of several classes, from a day on. */
export function MembersDialog({ group, onClose }: Props) {
  const members = useCallQuery('groups.getMembers', { courseId: group.courseId });
  return (
    <Modal opened onClose={onClose} size="55rem" title={`${group.name} – ${describeGroup(group)}`} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      {members.isPending && <Reading />}
      {members.isError && <MessageBox onRetry={() => { void members.refetch(); }}>{formatFailure(members.error)}</MessageBox>}
      {members.data && <MembersForm key={members.data.version} members={members.data} onClose={onClose} />}
    </Modal>
  );
}

function MembersForm({ members, onClose }: { readonly members: GroupMembers; readonly onClose: () => void }) {
  const before = new Set(members.students.filter((student) => student.isMember).map((student) => student.id));
  const [chosen, setChosen] = useState<ReadonlySet<number>>(before);
  const [from, setFrom] = useState<string | null | undefined>(members.firstFreeDay > members.date ? members.firstFreeDay : members.date);
  const [words, setWords] = useState('');
  const saving = useCallMutation('groups.setMembers');
  const isDirty = chosen.size !== before.size || [...chosen].some((id) => !before.has(id));
  const save = () => {
    if (isDirty && members.canEdit && typeof from === 'string') saving.mutate({ courseId: members.courseId, version: members.version, from, studentIds: [...chosen] }, { onSuccess: onClose });
  };
  useShortcut({ code: 'KeyS', ctrl: true }, save);
  useShortcut({ code: 'Enter', ctrl: true }, save);
  const toggle = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const classes = [...new Set(members.students.map((student) => student.className))];
  const shown = members.students.filter((student) => matchesWords(words, [student.name, student.className]));
  return (
    <Stack gap="sm">
      <Group gap="sm" align="end">
        <TextInput size="xs" label="Отбор" placeholder="Фамилия, класс" value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
        {members.canEdit && <DateField label="Изменения действуют с" value={from ?? null} onChange={setFrom} />}
        <Text size="sm">{`В группе ${countPupils(chosen.size)}`}</Text>
      </Group>
      <div className={styles.members} style={{ maxHeight: '55vh' }}>
        {classes.map((name) => {
          const own = shown.filter((student) => student.className === name);
          return own.length === 0 ? null : [
            <h3 key={name}>{name}</h3>,
            ...own.map((student) => (
              <Checkbox
                key={student.id} size="sm" disabled={!members.canEdit} checked={chosen.has(student.id)} onChange={() => { toggle(student.id); }}
                label={student.dateFrom !== null && student.dateFrom > members.yearStart ? `${student.name} (с ${formatDate(student.dateFrom)})` : student.name}
              />
            )),
          ];
        })}
      </div>
      {saving.isError && <MessageBox>{formatFailure(saving.error)}</MessageBox>}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>{isDirty ? 'Закрыть без сохранения' : 'Закрыть'}</Button>
        {members.canEdit && <Button disabled={!isDirty || typeof from !== 'string'} loading={saving.isPending} onClick={save}>Сохранить состав</Button>}
      </Group>
    </Stack>
  );
}
