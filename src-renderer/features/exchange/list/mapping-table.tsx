import { NativeSelect, Text } from '@mantine/core';
import type { ListColumn, ListField, ListSheet } from '@shared/domain/exchange';
import { DataTable, type Column } from '../../../components/data-table';
import { fieldOf, mapColumn, type ListDraft } from './list-draft';

type Props = { readonly sheet: ListSheet; readonly fields: readonly ListField[]; readonly draft: ListDraft; readonly onChange: (draft: ListDraft) => void };

/** The columns of the file with their first values; beside each, what it is in the program. */
export function MappingTable({ sheet, fields, draft, onChange }: Props) {
  const choices = [{ value: '', label: '— не загружать —' }, ...fields.map(({ field, title }) => ({ value: field, label: title }))];
  const columns: readonly Column<ListColumn>[] = [
    { key: 'letter', title: 'Столбец', width: '5rem', align: 'center', render: (row) => row.letter },
    { key: 'title', title: 'Заголовок в файле', isRowHead: true, render: (row) => (row.title === '' ? '—' : row.title) },
    { key: 'examples', title: 'Первые значения', render: (row) => <Text size="sm" c="dimmed">{row.examples.join(' · ')}</Text> },
    {
      key: 'field', title: 'Что это', width: '18rem',
      render: (row) => (
        <NativeSelect
          size="xs"
          aria-label={`Столбец ${row.letter}: что это`}
          data={choices}
          value={fieldOf(draft, row.column) ?? ''}
          onChange={(event) => { onChange(mapColumn(draft, row.column, event.currentTarget.value === '' ? null : event.currentTarget.value)); }}
        />
      ),
    },
  ];
  return <DataTable label="Столбцы файла" columns={columns} rows={sheet.columns} rowKey={(row) => row.column} emptyText="На этом листе пусто." rowHeight={44} />;
}
