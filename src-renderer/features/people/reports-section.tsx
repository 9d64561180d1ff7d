import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { StudentCard } from '@shared/contract/people-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { ReportDialog } from './report-dialog';
import { useTakeCard } from './use-take-card';
import styles from './people.module.css';

/** What the family has reported about changed data, and who has put it into the card (PD-05). */
export function ReportsSection({ card }: { readonly card: StudentCard }) {
  const takeCard = useTakeCard();
  const [isOpen, setOpen] = useState(false);
  const applying = useCallMutation('people.applyReport');
  return (
    <section className={styles.block} aria-label="Сообщения об изменении данных">
      <Group justify="space-between">
        <h2>Сообщения об изменении данных</h2>
        {card.canEdit && <Button size="compact-sm" variant="default" onClick={() => { setOpen(true); }}>Зарегистрировать…</Button>}
      </Group>
      {card.reports.length === 0 ? <p>Не поступали.</p> : (
        <ul className={styles.records}>
          {card.reports.map((report) => (
            <li key={report.id} data-ended={report.appliedOn !== null || undefined}>
              <div>
                {`${formatDate(report.receivedOn)}, ${report.reportedBy}: ${report.content}`}
                <div className={styles.small}>{[report.form === 'paper' ? 'на бумаге' : 'электронное письмо', report.reference, report.appliedOn === null ? 'ещё не внесено' : `внесено ${formatDate(report.appliedOn)}, ${report.appliedBy ?? ''}`].join(' · ')}</div>
              </div>
              {card.canEdit && report.appliedOn === null && (
                <Button size="compact-xs" loading={applying.isPending} onClick={() => { applying.mutate({ studentId: card.id, reportId: report.id, version: report.version }, { onSuccess: takeCard }); }}>Внесено</Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {applying.isError && <Text size="sm" c="red" role="alert">{formatFailure(applying.error)}</Text>}
      {isOpen && <ReportDialog studentId={card.id} onClose={() => { setOpen(false); }} />}
    </section>
  );
}
