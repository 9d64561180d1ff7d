import { Link } from '@tanstack/react-router';
import type { StudentCard } from '@shared/contract/people-contract';
import { formatDate } from '@shared/lib/russian-date';
import { useSession } from '../../api/session-context';
import { useMoment } from '../../api/use-moment';
import { LastChange } from '../../components/record';
import { CONSENT_WORDS } from './consent-words';
import { LeaverExtract } from './leaver-extract';
import { FactLine } from './student-facts';
import styles from './people.module.css';

/** What belongs to orders, lists and the family: seen here, changed elsewhere. */
export function StudentSide({ card }: { readonly card: StudentCard }) {
  const moment = useMoment();
  const seesCarried = useSession().rights.includes('movement.extract');
  const entry = [card.entryDate && formatDate(card.entryDate), card.entryOrder && `приказ ${card.entryOrder}`].filter(Boolean).join(', ');
  return (
    <aside className={styles.side} aria-label="Сведения из приказов и списков">
      <section>
        <h2>Обучение</h2>
        <dl className={styles.facts}>
          <dt>Класс</dt>
          <dd>{card.classId === null ? 'ещё не зачислен(а) приказом' : <Link to="/people/classes/$classId" params={{ classId: String(card.classId) }}>{card.className}</Link>}</dd>
          <FactLine name="Зачисление" value={entry === '' ? '—' : entry} />
          <FactLine name="Согласие" value={CONSENT_WORDS[card.consent]} />
          {card.isInformedOnPaper && <><dt>Информирование</dt><dd className={styles.paper}>на бумаге</dd></>}
          {card.enrolments.map((item) => <FactLine key={item.className + item.dateFrom} name={`В классе ${item.className}`} value={`с ${formatDate(item.dateFrom)}${item.dateTo === null ? '' : ` по ${formatDate(item.dateTo)}`}`} />)}
        </dl>
        {seesCarried && card.classId !== null && (
          <>
            <p><Link to="/people/students/$studentId/carried" params={{ studentId: String(card.id) }}>Перенесённые отметки</Link></p>
            <LeaverExtract studentId={card.id} />
          </>
        )}
      </section>
      <section>
        <h2>Группы</h2>
        {card.groups.length === 0 ? <p>На группы не делится.</p> : (
          <ul>{card.groups.map((item) => <li key={item.subject + item.group}>{`${item.subject}: ${item.group}`}</li>)}</ul>
        )}
      </section>
      <LastChange change={card.lastChange} moment={moment} />
    </aside>
  );
}
