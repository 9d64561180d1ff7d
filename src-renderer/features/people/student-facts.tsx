import type { StudentCard } from '@shared/contract/people-contract';
import { formatRecordValue } from '@shared/lib/record-field';
import { CARD_FIELDS, toStudentEdit } from './card-fields';
import styles from './people.module.css';

/** The same fields for whoever may only look. */
export function StudentFacts({ card }: { readonly card: StudentCard }) {
  const edit = toStudentEdit(card);
  return (
    <dl className={styles.facts}>
      {CARD_FIELDS.map((field) => (
        <FactLine key={field.key} name={field.label} value={formatRecordValue(field, edit)} />
      ))}
    </dl>
  );
}

export function FactLine({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
