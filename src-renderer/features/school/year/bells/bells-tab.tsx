import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { BellScheduleCard, YearBells } from '@shared/contract/calendar-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../../../api/failure';
import { useCallQuery } from '../../../../api/use-call-query';
import { MessageBox } from '../../../../components/message-box';
import { Reading } from '../../../../components/reading';
import { BellRules } from './bell-rules';
import { BellsForm } from './bells-form';
import { BellsTable } from './bells-table';
import styles from './bells.module.css';

type Props = { readonly yearId: number; readonly mayEdit: boolean; readonly isShown: boolean };

/** The schedules of bells, the lessons of the chosen one, and who goes by which when (SET-06). */
export function BellsTab({ yearId, mayEdit, isShown }: Props) {
  const bells = useCallQuery('school.getBells', { yearId });
  return (
    <>
      {bells.isPending && <Reading />}
      {bells.isError && <MessageBox onRetry={() => { void bells.refetch(); }}>{formatFailure(bells.error)}</MessageBox>}
      {bells.data && <Bells bells={bells.data} mayEdit={mayEdit} isShown={isShown} />}
    </>
  );
}

function Bells({ bells, mayEdit, isShown }: { readonly bells: YearBells; readonly mayEdit: boolean; readonly isShown: boolean }) {
  const [chosen, setChosen] = useState<number | 'new' | null>(null);
  const { schedules } = bells;
  const schedule = chosen === 'new' ? null : (schedules.find(({ id }) => id === chosen) ?? schedules[0] ?? null);
  const isNew = chosen === 'new' || (schedule === null && mayEdit);
  return (
    <div className={styles.tab}>
      <nav className={styles.list} aria-label="Расписания звонков">
        {schedules.map((one) => (
          <button key={one.id} type="button" className={styles.choice} aria-current={one.id === schedule?.id && !isNew ? 'true' : undefined} onClick={() => { setChosen(one.id); }}>
            {one.name}
            <span>{summarise(one)}</span>
          </button>
        ))}
        {mayEdit && <Button size="xs" variant="default" onClick={() => { setChosen('new'); }}>Новое расписание…</Button>}
      </nav>
      <div className={styles.main}>
        {mayEdit && (isNew || schedule?.retiredOn === null)
          ? <BellsForm key={isNew ? 'new' : schedule?.id} bells={bells} schedule={isNew ? null : schedule} isShown={isShown} onSaved={setChosen} />
          : schedule && <BellsTable schedule={schedule} />}
        {!mayEdit && schedules.length === 0 && <Text size="sm">Расписаний звонков ещё нет.</Text>}
        <section aria-label="Кто по каким звонкам">
          <Group justify="space-between"><Title order={2} fz="md">Кто по каким звонкам</Title></Group>
          <BellRules bells={bells} mayEdit={mayEdit} />
        </section>
      </div>
    </div>
  );
}

function summarise({ lessons, retiredOn }: BellScheduleCard): string {
  if (retiredOn !== null) return `действовало по ${formatDate(retiredOn)}`;
  const [first, last] = [lessons[0], lessons.at(-1)];
  return first && last ? `${first.startTime}–${last.endTime}, уроков ${lessons.length}` : 'уроков нет';
}
