import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './cover.module.css';

/**
 * Lies over everything, dialogs included. What is beneath stays as it is – nothing typed is lost – but is neither drawn nor reachable
 * by keys, mouse or screen reader.
 */
export function Cover({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [element] = useState(() => document.createElement('div'));
  useEffect(() => {
    element.setAttribute('data-cover', '');
    document.body.append(element);
    const covered = [...document.body.children].filter((child): child is HTMLElement => child instanceof HTMLElement && child !== element);
    const focused = document.activeElement instanceof HTMLElement && !element.contains(document.activeElement) ? document.activeElement : null;
    for (const child of covered) child.inert = true;
    document.body.dataset.covered = 'true';
    return () => {
      for (const child of covered) child.inert = false;
      delete document.body.dataset.covered;
      element.remove();
      focused?.focus();
    };
  }, [element]);
  return createPortal(<div className={styles.cover} role="dialog" aria-modal="true" aria-label={label}>{children}</div>, element);
}
