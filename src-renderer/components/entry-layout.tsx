import { Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import styles from './entry-layout.module.css';

type Props = {
  readonly title: string;
  readonly above?: string;
  readonly isWide?: boolean;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
};

/** One calm sheet in the middle: everything that comes before the frame. */
export function EntryLayout({ title, above, isWide, footer, children }: Props) {
  useEffect(() => { document.title = `${title} – Учебная часть`; }, [title]);
  return (
    <div className={styles.page}>
      <main className={styles.sheet} data-wide={isWide || undefined}>
        {above !== undefined && <div className={styles.above}>{above}</div>}
        <Title order={1} className={styles.title}>{title}</Title>
        {children}
      </main>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}
