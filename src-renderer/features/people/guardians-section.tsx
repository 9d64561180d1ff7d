import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { GuardianInfo, StudentCard } from '@shared/contract/people-contract';
import { CONTACT_CHANNEL_TITLES, nameRelation } from '@shared/domain/people';
import { formatDate } from '@shared/lib/russian-date';
import { CONSENT_WORDS } from './consent-words';
import { EndGuardianDialog } from './end-guardian-dialog';
import { GuardianDialog } from './guardian-dialog';
import { NEW_GUARDIAN, type GuardianCard } from './guardian-fields';
import styles from './people.module.css';

/** Parents of the pupil with what may be done about each (PUP-02). */
export function GuardiansSection({ card }: { readonly card: StudentCard }) {
  const [edited, setEdited] = useState<GuardianCard | null>(null);
  const [ended, setEnded] = useState<GuardianInfo | null>(null);
  return (
    <section className={styles.block} aria-label="Родители и законные представители">
      <Group justify="space-between">
        <h2>Родители и законные представители</h2>
        {card.canEdit && <Button size="compact-sm" variant="default" onClick={() => { setEdited(NEW_GUARDIAN); }}>Добавить…</Button>}
      </Group>
      {card.guardians.length === 0 ? <p>Не указаны.</p> : (
        <ul className={styles.records}>
          {card.guardians.map((guardian) => (
            <li key={guardian.id} data-ended={guardian.endedOn !== null || undefined}>
              <div>
                <b>{guardian.fullName}</b>
                {`, ${[nameRelation(guardian.relation), guardian.phone, guardian.email].filter(Boolean).join(', ')}`}
                <div className={styles.small}>{describe(guardian)}</div>
              </div>
              {card.canEdit && guardian.endedOn === null && (
                <Group gap={4} wrap="nowrap">
                  <Button size="compact-xs" variant="default" onClick={() => { setEdited(guardian); }}>Изменить…</Button>
                  <Button size="compact-xs" variant="default" onClick={() => { setEnded(guardian); }}>Отвязать…</Button>
                </Group>
              )}
            </li>
          ))}
        </ul>
      )}
      {edited && <GuardianDialog studentId={card.id} guardian={edited} onClose={() => { setEdited(null); }} />}
      {ended && <EndGuardianDialog studentId={card.id} guardian={ended} onClose={() => { setEnded(null); }} />}
    </section>
  );
}

function describe(guardian: GuardianInfo): string {
  if (guardian.endedOn !== null) return `отвязан(а) ${formatDate(guardian.endedOn)}: ${guardian.endedReason ?? ''}`;
  return [
    `согласие: ${CONSENT_WORDS[guardian.consent]}`,
    guardian.email === null ? null : guardian.emailConfirmedOn === null ? 'почта не подтверждена' : `почта подтверждена ${formatDate(guardian.emailConfirmedOn)}`,
    guardian.preferredChannel === null ? null : `связь: ${CONTACT_CHANNEL_TITLES[guardian.preferredChannel]}`,
    guardian.sourceDocument === null ? null : `данные: ${guardian.sourceDocument}`,
    guardian.otherChildren.length === 0 ? null : `ещё дети: ${guardian.otherChildren.join(', ')}`,
  ].filter(Boolean).join(' · ');
}
