import { NativeSelect } from '@mantine/core';
import { isPlanField, PLAN_FIELD_TITLES, PLAN_FIELDS, type ColumnMapping } from '@shared/domain/lesson-plan';
import './mapping-table.css';

type Props = { readonly rows: readonly (readonly string[])[]; readonly titles: readonly string[]; readonly mapping: ColumnMapping; readonly onChange: (mapping: ColumnMapping) => void };

const SHOWN_ROWS = 7;
const CHOICES = [{ value: '', label: 'не брать' }, ...PLAN_FIELDS.map((field) => ({ value: field, label: PLAN_FIELD_TITLES[field][0] }))];

/** The first rows as they came, over each column what it is. A field stands over one column only. */
export function MappingTable({ rows, titles, mapping, onChange }: Props) {
  const choose = (at: number, value: string) => {
    const field = isPlanField(value) ? value : null;
    onChange(mapping.map((known, index) => (index === at ? field : known === field ? null : known)));
  };
  return (
    <div className="pm-scroller" tabIndex={0} role="group" aria-label="Первые строки">
      <table className="pm-table">
        <thead>
          <tr>
            {mapping.map((field, index) => (
              <th key={index} scope="col" data-used={field !== null || undefined}>
                <NativeSelect size="xs" aria-label={`Столбец ${index + 1}${titles[index] ? `: ${titles[index]}` : ''}`} data={CHOICES} value={field ?? ''} onChange={(event) => { choose(index, event.currentTarget.value); }} />
                {titles[index]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN_ROWS).map((row, index) => <tr key={index}>{mapping.map((field, at) => <td key={at} data-used={field !== null || undefined}>{row[at] ?? ''}</td>)}</tr>)}
        </tbody>
      </table>
    </div>
  );
}
