import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { OutboxEntry } from '@shared/contract/system-contract';
import { useBackend } from '../../../api/backend-context';
import { formatFailure } from '../../../api/failure';
import { useMoment } from '../../../api/use-moment';
import { MessageBox } from '../../../components/message-box';
import type { PageNames } from '../../journal';
import styles from '../system.module.css';
import { describeEntry } from './describe-entry';
import { canOverrule, overruleEntry } from './overrule-entry';

const MOST_LINES = 8;

/** One entry: what, when it was typed, why it was not taken, and the ways out. */
export function OutboxItem({ entry: listed, names }: { readonly entry: OutboxEntry; readonly names: PageNames | undefined }) {
  const backend = useBackend();
  const formatMoment = useMoment();
  // Refused once more while the person was choosing.
  const [newest, setNewest] = useState<OutboxEntry | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const entry = newest ?? listed;
  const lines = describeEntry(entry, { names, formatMoment });
  const attempt = (work: () => Promise<OutboxEntry | null>) => {
    setBusy(true);
    setFailure(null);
    work().then(setNewest, (error: unknown) => { setFailure(formatFailure(error)); }).finally(() => { setBusy(false); });
  };
  const resolve = (choice: 'discard' | 'send') => { attempt(async () => { await backend.call('workplace.resolveOutbox', { id: entry.id, choice }); return null; }); };
  const isOverruled = canOverrule(entry);
  return (
    <li className={styles.entry} data-refused={entry.refusal ? true : undefined}>
      <p><b>{names?.title ?? 'Страница журнала'}</b> <span className={styles.when}>введено {formatMoment(entry.typedAt)}</span></p>
      {lines.slice(0, MOST_LINES).map((line) => (
        <p key={line.about}>{line.about}: {line.value}{line.reason !== null && <span className={styles.reason}> – {line.reason}</span>}</p>
      ))}
      {lines.length > MOST_LINES && <p className={styles.when}>и ещё: {lines.length - MOST_LINES}</p>}
      {failure !== null && <MessageBox>{failure}</MessageBox>}
      {entry.refusal && (
        <Group gap="xs" mt={4}>
          {isOverruled && <Button size="compact-sm" variant="default" loading={isBusy} onClick={() => { attempt(() => overruleEntry(backend, entry)); }}>Записать моё поверх</Button>}
          {entry.refusal.failure && <Button size="compact-sm" variant="default" loading={isBusy} onClick={() => { resolve('send'); }}>Отправить ещё раз</Button>}
          <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => { resolve('discard'); }}>{isOverruled ? 'Оставить как есть' : 'Не записывать, убрать из списка'}</Button>
        </Group>
      )}
    </li>
  );
}
