import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import styles from './screen.module.css';

type Props = {
  readonly title: string;
  /** Beside the title: what the title speaks about, in small print. */
  readonly note?: ReactNode;
  /** The screen's actions, the main one last, always at this place. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** Every screen: a head that stays, a body that scrolls. */
export function Screen({ title, note, actions, children }: Props) {
  useEffect(() => { document.title = `${title} – Учебная часть`; }, [title]);
  return (
    <section className={styles.screen} aria-label={title}>
      <header className={styles.head}>
        <div className={styles.names}>
          <Title order={1} className={styles.title}>{title}</Title>
          {note !== undefined && <div className={styles.note}>{note}</div>}
        </div>
        {actions !== undefined && <Group gap="xs" wrap="nowrap">{actions}</Group>}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
