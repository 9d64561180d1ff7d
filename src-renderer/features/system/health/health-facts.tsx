import type { HealthItem } from '@shared/contract/system-contract';
import { HEALTH_TITLES } from '@shared/domain/security';
import { formatFailure } from '../../../api/failure';
import { useCallQuery } from '../../../api/use-call-query';
import { MessageBox } from '../../../components/message-box';
import styles from '../system.module.css';

const SIGNS = { good: 'в порядке', warning: 'обратите внимание', bad: 'задача на сегодня' } as const;

/** The daily judgement: integrity, copies, disk, answer, failed logins (SYS-08). */
export function HealthFacts() {
  const health = useCallQuery('system.getHealth', {});
  if (health.isError) return <MessageBox onRetry={() => { void health.refetch(); }}>{formatFailure(health.error)}</MessageBox>;
  if (!health.data) return null;
  return (
    <section className={styles.part} aria-label="Здоровье базы">
      <h2>Здоровье базы</h2>
      <dl className={styles.facts}>{health.data.map((item) => <Item key={item.kind} item={item} />)}</dl>
    </section>
  );
}

function Item({ item: { kind, state, text } }: { readonly item: HealthItem }) {
  return (
    <>
      <dt>{HEALTH_TITLES[kind]}</dt>
      <dd><span className={styles.health} data-state={state}>{SIGNS[state]}</span>{text}</dd>
    </>
  );
}
