import { Link } from '@tanstack/react-router';
import { useSession } from '../api/session-context';
import { Icon } from '../components/icon';
import { listMenu } from './menu';
import styles from './frame.module.css';

/** Always there: icon and word, only what the person may open. */
export function Rail() {
  const { rights } = useSession();
  return (
    <nav className={styles.rail} aria-label="Разделы">
      <div className={styles.brand}>Учебная часть</div>
      {listMenu(rights).map((group) => (
        <div key={group.title} className={styles.group} role="group" aria-label={group.title}>
          <p className={styles.groupTitle} aria-hidden="true">{group.title}</p>
          <ul className={styles.items}>
            {group.items.map((item) => (
              <li key={item.to}>
                <Link to={item.to} className={styles.item} title={item.word}><Icon name={item.icon} /><span className={styles.word}>{item.word}</span></Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
