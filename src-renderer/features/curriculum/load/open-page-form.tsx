import { Button, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { TeachingLoad } from '@shared/contract/curriculum-contract';
import { formatNumber, parseHours } from '@shared/domain/curriculum';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { DateField } from '../../../components/date-field';
import { MessageBox } from '../../../components/message-box';
import { listStaff } from './assign-form';
import type { LoadPlace } from './load-table';
import styles from './load.module.css';

type Props = { readonly load: TeachingLoad; readonly place: LoadPlace; readonly hours: number; readonly hasGroups: boolean };

/** The journal page of the whole class for a subject that has none yet. */
export function OpenPageForm({ load, place, hours: planned, hasGroups }: Props) {
  const [staff, setStaff] = useState<string | null>(null);
  const [text, setText] = useState(formatNumber(planned));
  const [from, setFrom] = useState<string | null | undefined>(load.date);
  const [isAsked, setAsked] = useState(!hasGroups);
  const opening = useCallMutation('curriculum.openPage');
  const hours = parseHours(text);
  if (!isAsked) return <Button mt="sm" size="compact-xs" variant="default" onClick={() => { setAsked(true); }}>Страница для всего класса…</Button>;
  const save = () => { if (hours !== undefined && typeof from === 'string') opening.mutate({ ...place, groupId: null, hours, staffId: staff === null ? null : Number(staff), from }); };
  return (
    <form className={styles.page} onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Text size="sm">{hasGroups ? 'Уроки всем классом, кроме групп:' : 'Страницы журнала ещё нет.'}</Text>
      <Select label="Учитель" size="xs" searchable clearable nothingFoundMessage="Нет такого" data={listStaff(load, false)} value={staff} onChange={setStaff} />
      <div className={styles.two}>
        <TextInput label="Часов в неделю" size="xs" value={text} error={hours === undefined ? 'Число, можно 0,5' : undefined} onChange={(event) => { setText(event.currentTarget.value); }} />
        <DateField label="С даты" value={from ?? null} onChange={setFrom} />
      </div>
      {opening.isError && <MessageBox>{formatFailure(opening.error)}</MessageBox>}
      <div><Button type="submit" size="xs" disabled={hours === undefined || typeof from !== 'string'} loading={opening.isPending}>Открыть страницу</Button></div>
    </form>
  );
}
