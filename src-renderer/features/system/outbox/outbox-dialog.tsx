import { Modal, Stack, Text } from '@mantine/core';
import { formatFailure } from '../../../api/failure';
import { useCallQuery } from '../../../api/use-call-query';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import type { OutboxEntry } from '@shared/contract/system-contract';
import { usePageNames } from '../../journal';
import styles from '../system.module.css';
import { getCourseId } from './describe-entry';
import { OutboxItem } from './outbox-item';

const NONE: readonly OutboxEntry[] = [];

/** «Не отправлено»: what waits for a holder, and what the holder has refused until its author decides (SYS-04). */
export function OutboxDialog({ onClose }: { readonly onClose: () => void }) {
  const outbox = useCallQuery('workplace.listOutbox', {});
  const entries = outbox.data ?? NONE;
  const names = usePageNames(entries.map(getCourseId));
  const refused = entries.filter((entry) => entry.refusal !== null);
  const waiting = entries.filter((entry) => entry.refusal === null);
  const list = (title: string, part: readonly OutboxEntry[]) => part.length > 0 && (
    <section aria-label={title}>
      <Text size="sm" fw={600} mb={4}>{title}: {part.length}</Text>
      <ul className={styles.entries}>{part.map((entry) => <OutboxItem key={entry.id} entry={entry} names={names.get(getCourseId(entry))} />)}</ul>
    </section>
  );
  return (
    <Modal opened onClose={onClose} title={refused.length > 0 && waiting.length === 0 ? 'Не принято' : 'Не отправлено'} size="lg" closeButtonProps={{ 'aria-label': 'Закрыть окно' }}>
      <Stack gap="sm">
        {outbox.isPending && <Reading />}
        {outbox.isError && <MessageBox onRetry={() => { void outbox.refetch(); }}>{formatFailure(outbox.error)}</MessageBox>}
        {list('Не принято, решите сами', refused)}
        {list('Ждёт отправки', waiting)}
        {waiting.length > 0 && <Text size="sm" c="dimmed">Хранится на этом компьютере в зашифрованном виде и уйдёт само, когда появится связь. Время отправки запишется настоящее, время ввода сохранится рядом.</Text>}
        {outbox.data?.length === 0 && <Text size="sm">Неотправленного нет.</Text>}
      </Stack>
    </Modal>
  );
}
