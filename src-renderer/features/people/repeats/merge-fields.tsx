import { Radio, Text } from '@mantine/core';
import type { MergeForecast } from '@shared/contract/merge-contract';
import styles from '../people.module.css';

type Props = { readonly fields: MergeForecast['fields']; readonly fromClosed: ReadonlySet<string>; readonly onChange: (fromClosed: ReadonlySet<string>) => void };

/** Only where the two cards differ; a value stands against an empty one by itself. */
export function MergeFields({ fields, fromClosed, onChange }: Props) {
  if (fields.length === 0) return <Text size="sm">Данные на карточках одинаковые.</Text>;
  const choose = (key: string, isClosed: boolean) => {
    const next = new Set(fromClosed);
    if (isClosed) next.add(key);
    else next.delete(key);
    onChange(next);
  };
  return (
    <table className={styles.merge}>
      <thead><tr><th scope="col">Что верно</th><th scope="col">На остающейся</th><th scope="col">На закрываемой</th></tr></thead>
      <tbody>
        {fields.map(({ key, title, kept, closed }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            <td><Radio size="sm" name={key} aria-label={`${title}: ${kept ?? 'пусто'}`} label={kept ?? 'пусто'} checked={!fromClosed.has(key)} onChange={() => { choose(key, false); }} /></td>
            <td><Radio size="sm" name={key} aria-label={`${title}: ${closed ?? 'пусто'}`} label={closed ?? 'пусто'} checked={fromClosed.has(key)} onChange={() => { choose(key, true); }} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
