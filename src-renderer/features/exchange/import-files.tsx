import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { plural } from '@shared/lib/plural';
import { DataTable, type Column } from '../../components/data-table';
import { countProblems } from './count-problems';
import { ImportItem } from './import-item';
import type { ImportItemState } from './import-item-state';
import { KIND_WORDS } from './kind-words';
import type { ImportWork } from './use-import';
import styles from './report-view.module.css';

/** More files than that are a table with one of them open: a card each would be a long scroll, and slow. */
const MOST_CARDS = 5;

/** The chosen files: each with its report; many as lines. */
export function ImportFiles({ work }: { readonly work: ImportWork }) {
  const [openId, setOpenId] = useState<number | null>(null);
  const { items } = work;
  if (items.length <= MOST_CARDS) return items.map((item) => <ImportItem key={item.id} item={item} work={work} />);
  const open = items.find(({ id }) => id === openId);
  const columns = listColumns(openId, setOpenId);
  return (
    <Stack gap="sm">
      {open && <ImportItem item={open} work={work} />}
      <div className={styles.files}><DataTable label="Файлы" columns={columns} rows={items} rowKey={({ id }) => id} emptyText="" rowHeight={34} /></div>
    </Stack>
  );
}

function listColumns(openId: number | null, onOpen: (id: number | null) => void): readonly Column<ImportItemState>[] {
  return [
    { key: 'name', title: 'Файл', isRowHead: true, sortBy: ({ file }) => file.name, render: ({ file }) => file.name },
    { key: 'kind', title: 'Что это', width: '12.5rem', sortBy: ({ report }) => (report ? KIND_WORDS[report.kind] : ''), render: ({ report }) => (report ? KIND_WORDS[report.kind] : '') },
    { key: 'counts', title: 'Новых записей', width: '16rem', render: ({ report }) => report?.counts.filter(({ created }) => created > 0).map(({ what, created }) => `${what} – ${String(created)}`).join(', ') },
    { key: 'state', title: 'Состояние', width: '15.5rem', sortBy: (item) => describe(item).rank, render: (item) => <State item={item} /> },
    {
      key: 'actions', title: 'Действия', width: '7rem',
      render: ({ id, file }) => <Button size="compact-xs" variant="default" aria-expanded={openId === id} aria-label={`Подробно: ${file.name}`} onClick={() => { onOpen(openId === id ? null : id); }}>{openId === id ? 'Свернуть' : 'Подробно'}</Button>,
    },
  ];
}

function State({ item }: { readonly item: ImportItemState }) {
  const { text, level } = describe(item);
  return <span className={styles.level} data-level={level}>{text}</span>;
}

type Description = { readonly rank: number; readonly text: string; readonly level?: 'error' | 'warning' };

/** Where a file stands, in words; the rank brings what waits for a person to the top. */
function describe({ state, report, failure, acceptsWarnings }: ImportItemState): Description {
  if (state === 'done') return { rank: 6, text: '✓ загружено' };
  if (failure !== null) return { rank: 1, text: 'не удалось, см. подробно', level: 'error' };
  if (state === 'checking' || report === null) return { rank: 4, text: 'проверяем…' };
  if (report.needs !== null) return { rank: 2, text: report.needs.classes.length > 0 ? 'укажите класс' : 'укажите группу', level: 'warning' };
  const { errors, warnings } = countProblems(report);
  if (errors > 0) return { rank: 0, text: `${String(errors)} ${plural(errors, 'ошибка', 'ошибки', 'ошибок')}`, level: 'error' };
  if (warnings === 0) return { rank: 5, text: 'можно загружать' };
  const counted = `${String(warnings)} ${plural(warnings, 'предупреждение', 'предупреждения', 'предупреждений')}`;
  return acceptsWarnings ? { rank: 5, text: `${counted}, приняты` } : { rank: 3, text: counted, level: 'warning' };
}
