import { ActionIcon } from '@mantine/core';
import { useCanGoBack } from '@tanstack/react-router';
import { useSession } from '../api/session-context';
import { Icon } from '../components/icon';
import { OutboxButton } from '../features/system';
import { useShortcut } from '../hooks/use-shortcut';
import { SavedState } from './saved-state';
import { useHistory } from './use-history';
import { UserMenu } from './user-menu';
import styles from './frame.module.css';

type Props = { readonly onSearch: () => void; readonly onKeys: () => void; readonly onBreach: () => void };

/** School and year, search, what has been saved, who is here. */
export function TopLine({ onSearch, onKeys, onBreach }: Props) {
  const { school, year } = useSession();
  const history = useHistory();
  const canGoBack = useCanGoBack();
  useShortcut({ code: 'ArrowLeft', alt: true }, () => { history.back(); }, canGoBack);
  useShortcut({ code: 'ArrowRight', alt: true }, () => { history.forward(); });
  return (
    <section className={styles.top} aria-label="Школа и пользователь">
      <ActionIcon className={styles.back} variant="subtle" color="gray" aria-label="Назад" title="Назад (Alt+←)" disabled={!canGoBack} onClick={() => { history.back(); }}><Icon name="left" /></ActionIcon>
      <div className={styles.school} title={school.fullName}><b>{school.shortName}</b>{`, ${year.name}`}</div>
      <button type="button" className={styles.search} onClick={onSearch} title="Класс, страница журнала, команда" aria-keyshortcuts="Control+K">
        <Icon name="search" size={15} />
        <span>Найти</span>
        <kbd>Ctrl+K</kbd>
      </button>
      <SavedState />
      <OutboxButton />
      <UserMenu onKeys={onKeys} onBreach={onBreach} />
    </section>
  );
}
