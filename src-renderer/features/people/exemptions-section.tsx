import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Exemption, StudentCard } from '@shared/contract/people-contract';
import { formatDate } from '@shared/lib/russian-date';
import { useSession } from '../../api/session-context';
import { ExemptionDialog, newExemption, type ExemptionCard } from './exemption-dialog';
import styles from './people.module.css';

/** Subjects the pupil is released from, with dates and documents (PUP-07). */
export function ExemptionsSection({ card }: { readonly card: StudentCard }) {
  const { today } = useSession();
  const [edited, setEdited] = useState<ExemptionCard | null>(null);
  return (
    <section className={styles.block} aria-label="Освобождения от предметов">
      <Group justify="space-between">
        <h2>Освобождения от предметов</h2>
        {card.canEdit && <Button size="compact-sm" variant="default" onClick={() => { setEdited(newExemption(today)); }}>Добавить…</Button>}
      </Group>
      {card.exemptions.length === 0 ? <p>Нет.</p> : (
        <ul className={styles.records}>
          {card.exemptions.map((exemption) => (
            <li key={exemption.id} data-ended={(exemption.dateTo !== null && exemption.dateTo < today) || undefined}>
              <div><b>{exemption.subject}</b>{`, ${describeSpan(exemption)}`}<div className={styles.small}>{`${exemption.basis}; ${exemption.document}`}</div></div>
              {card.canEdit && <Button size="compact-xs" variant="default" onClick={() => { setEdited(exemption); }}>Изменить…</Button>}
            </li>
          ))}
        </ul>
      )}
      {edited && <ExemptionDialog studentId={card.id} exemption={edited} onClose={() => { setEdited(null); }} />}
    </section>
  );
}

function describeSpan({ dateFrom, dateTo }: Exemption): string {
  return dateTo === null ? `с ${formatDate(dateFrom)}` : `с ${formatDate(dateFrom)} по ${formatDate(dateTo)}`;
}
