import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { DEFECT_TEXTS } from '@shared/contract/readiness-text';
import type { Board, BoardLine } from '@shared/contract/readiness-contract';
import { SECTIONS } from '@shared/domain/readiness';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { DataTable, type Column } from '../../components/data-table';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { DEFECT_PLACES } from './defect-places';
import { MendLink } from './mend-link';
import { ReadinessTabs, type TabProps } from './readiness-tabs';
import { describeState, nameOwner } from './readiness-words';
import { SectionDialog } from './section-dialog';
import { useSign } from './use-sign';
import styles from './readiness.module.css';

/** «Готовность разделов» (SET-16): what is there, what is missing and where to mend it, who answers, who has checked. */
export function SectionsTab(props: TabProps) {
  const board = useCallQuery('readiness.getBoard', {});
  const { rights } = useSession();
  const moment = useMoment();
  const signing = useSign();
  const [open, setOpen] = useState<BoardLine | null>(null);
  const columns = listColumns({
    moment,
    onOpen: rights.includes('readiness.manage') ? setOpen : undefined,
    onSign: rights.includes('readiness.check') ? signing.sign : undefined,
  });
  return (
    <Screen title="Готовность" note={board.data && summarize(board.data)}>
      <ReadinessTabs {...props} />
      {board.isPending && <Reading text="Считаем…" />}
      {board.isError && <MessageBox onRetry={() => { void board.refetch(); }}>{formatFailure(board.error)}</MessageBox>}
      {signing.failure !== null && <MessageBox>{signing.failure}</MessageBox>}
      {board.data && <div className={styles.rest}><DataTable label="Готовность разделов" columns={columns} rows={board.data.lines} rowKey={(line) => line.section} emptyText="" rowHeight={44} /></div>}
      {open && <SectionDialog line={open} onClose={() => { setOpen(null); }} />}
    </Screen>
  );
}

function summarize({ yearName, lines, dueDate }: Board): string {
  const needed = lines.filter(({ isNeeded }) => isNeeded);
  const ready = needed.filter(({ state }) => state === 'ready' || state === 'checked').length;
  const late = needed.filter(({ isOverdue }) => isOverdue).length;
  const parts = [`${yearName}: готово ${String(ready)} из ${String(needed.length)}`, dueDate !== null && `срок по регламенту ${formatDate(dueDate)}`, late > 0 && `просрочено ${String(late)}`];
  return parts.filter(Boolean).join(', ');
}

type Ways = { readonly moment: (instant: string) => string; readonly onOpen: ((line: BoardLine) => void) | undefined; readonly onSign: ((line: BoardLine, isChecked: boolean) => void) | undefined };

function listColumns({ moment, onOpen, onSign }: Ways): readonly Column<BoardLine>[] {
  const title = (line: BoardLine) => SECTIONS.find(({ code }) => code === line.section)?.title ?? '';
  const canSign = (line: BoardLine) => line.isNeeded && (line.state === 'ready' || (line.kind === 'signed' && line.state === 'inWork'));
  return [
    { key: 'title', title: 'Раздел', width: '12.5rem', isRowHead: true, render: title },
    { key: 'percent', title: 'Готово', width: '8rem', render: (line) => <Percent line={line} /> },
    { key: 'state', title: 'Состояние', width: '15.5rem', render: (line) => <State line={line} moment={moment} /> },
    { key: 'owner', title: 'Кто и к сроку', width: '8.75rem', render: (line) => <>{nameOwner(line.owner)}<span className={`${styles.small ?? ''} ${styles.due ?? ''}`} data-overdue={line.isOverdue || undefined}>{line.dueDate === null ? 'без срока' : `до ${formatDate(line.dueDate)}`}</span></> },
    { key: 'defects', title: 'Чего не хватает', render: (line) => <Defects line={line} /> },
    {
      key: 'actions', title: 'Действия', width: '13rem',
      render: (line) => (
        <Group gap={4}>
          {onSign && canSign(line) && <Button size="compact-xs" variant="light" aria-label={`Проверено: ${title(line)}`} onClick={() => { onSign(line, true); }}>Подписать</Button>}
          {onSign && line.checkedAt !== null && <Button size="compact-xs" variant="default" aria-label={`Снять отметку: ${title(line)}`} onClick={() => { onSign(line, false); }}>Снять</Button>}
          {onOpen && <Button size="compact-xs" variant="default" aria-label={`Настроить: ${title(line)}`} onClick={() => { onOpen(line); }}>Настроить…</Button>}
        </Group>
      ),
    },
  ];
}

function Percent({ line: { percent, done, total } }: { readonly line: BoardLine }) {
  if (percent === null) return <>–</>;
  return <><span className={styles.percent} data-full={percent === 100 || undefined}><span className={styles.bar} aria-hidden="true"><span style={{ width: `${String(percent)}%` }} /></span>{`${String(percent)} %`}</span>{total > 0 && <span className={styles.small}>{`${String(done)} из ${String(total)}`}</span>}</>;
}

function State({ line, moment }: { readonly line: BoardLine; readonly moment: (instant: string) => string }) {
  const note = line.state === 'notNeeded' ? line.decision : line.checkedAt === null ? null : `${line.checkedBy ?? ''}, ${moment(line.checkedAt)}${line.state === 'inWork' ? ' – с тех пор появились недостатки' : ''}`;
  return <><span className={styles.state} data-state={line.state} data-overdue={line.isOverdue || undefined}>{describeState(line)}</span>{note !== null && <span className={styles.small}>{note}</span>}</>;
}

function Defects({ line: { defects } }: { readonly line: BoardLine }) {
  return (
    <ul className={styles.defects}>
      {defects.map(({ code, count, names }) => (
        <li key={code}>
          {`${DEFECT_TEXTS[code]}${names[0] ? `: ${names.slice(0, 4).join(', ')}${count > 4 ? ` и ещё ${String(count - 4)}` : ''}` : ''} – `}
          <MendLink place={DEFECT_PLACES[code]} />
        </li>
      ))}
    </ul>
  );
}
