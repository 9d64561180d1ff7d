import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LoadPage, TeachingLoad } from '@shared/contract/curriculum-contract';
import { formatNumber, parseHours } from '@shared/domain/curriculum';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { DateField } from '../../../components/date-field';
import { MessageBox } from '../../../components/message-box';
import { findFirstFreeDay } from './first-free-day';
import styles from './load.module.css';

type Props = { readonly load: TeachingLoad; readonly page: LoadPage; readonly planned: number | null };

/** Other hours of a page, from the start or from a day after its last lesson. */
export function HoursForm({ load, page, planned }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState(formatNumber(planned ?? page.hours));
  const [from, setFrom] = useState<string | null | undefined>(() => findFirstFreeDay(load, page));
  const saving = useCallMutation('curriculum.setPageHours');
  const hours = parseHours(text);
  if (!isOpen) return <div><Button size="compact-xs" variant="default" onClick={() => { setOpen(true); }}>Изменить часы…</Button></div>;
  const save = () => { if (hours !== undefined && typeof from === 'string') saving.mutate({ courseId: page.courseId, version: page.version, hours, from }); };
  return (
    <form onSubmit={(event) => { event.preventDefault(); save(); }}>
      <div className={styles.two}>
        <TextInput label="Часов в неделю" size="xs" value={text} error={hours === undefined ? 'Число, можно 0,5' : undefined} onChange={(event) => { setText(event.currentTarget.value); }} />
        <DateField label="С даты" value={from ?? null} onChange={setFrom} />
      </div>
      {saving.isError && <MessageBox>{formatFailure(saving.error)}</MessageBox>}
      <Button mt={6} type="submit" size="xs" disabled={hours === undefined || hours === page.hours || typeof from !== 'string'} loading={saving.isPending}>Записать часы</Button>
    </form>
  );
}
