import { Button, TextInput } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { formatFailure } from '../../../api/failure';
import { DataTable, type Column } from '../../../components/data-table';
import { Icon } from '../../../components/icon';
import { matchesWords } from '../../../components/matches-words';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { Screen } from '../../../components/screen';
import { DirectoryTabs, type TabProps } from './directory-tabs';

type Props<Row> = TabProps & {
  readonly label: string;
  readonly query: Pick<UseQueryResult, 'isPending' | 'isError' | 'error' | 'refetch'>;
  /** Undefined until they are read. */
  readonly rows: readonly Row[] | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string | number;
  /** Where the typed words are looked for. */
  readonly texts: (row: Row) => readonly (string | null)[];
  readonly placeholder: string;
  readonly emptyText: string;
  /** «Новый кабинет…», for those who may. */
  readonly addWord?: string;
  readonly onAdd?: () => void;
  readonly moreActions?: ReactNode;
  /** Above the table. */
  readonly notice?: ReactNode;
  /** The window of a record. */
  readonly children?: ReactNode;
};

/** The table takes what the screen leaves and scrolls by itself. */
const REST = { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: '14rem' } as const;

/** A directory as a table that filters as one types. */
export function DirectoryList<Row>({ tab, onTab, label, query, rows: all, columns, rowKey, texts, placeholder, emptyText, addWord, onAdd, moreActions, notice, children }: Props<Row>) {
  const [words, setWords] = useState('');
  const rows = (all ?? []).filter((row) => matchesWords(words, texts(row)));
  return (
    <Screen
      title="Справочники"
      note={all && (words === '' ? `${label}: ${all.length}` : `${label}: ${rows.length} из ${all.length}`)}
      actions={(
        <>
          <TextInput w={220} leftSection={<Icon name="search" size={15} />} placeholder={placeholder} aria-label={`Отбор: ${label.toLocaleLowerCase('ru')}`} value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
          {moreActions}
          {onAdd && <Button onClick={onAdd}>{addWord}</Button>}
        </>
      )}
    >
      <DirectoryTabs tab={tab} onTab={onTab} />
      {notice}
      {query.isPending && <Reading />}
      {query.isError && <MessageBox onRetry={() => { void query.refetch(); }}>{formatFailure(query.error)}</MessageBox>}
      {all && <div style={REST}><DataTable label={label} columns={columns} rows={rows} rowKey={rowKey} emptyText={words === '' ? emptyText : 'Ничего не найдено. Уточните отбор.'} /></div>}
      {children}
    </Screen>
  );
}
