import { useState } from 'react';
import type { WorkTypeCard } from '@shared/contract/directories-contract';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import type { Column } from '../../../components/data-table';
import { DirectoryList } from './directory-list';
import type { TabProps } from './directory-tabs';
import { OpenRecord } from './open-record';
import { TERM_KIND_WORDS } from './term-kind-words';
import { WorkDialog } from './work-dialog';

/** «Виды работ» (SET-13): those of the program, changed by the school, and its own. */
export function WorksTab(props: TabProps) {
  const works = useCallQuery('school.listWorkTypes', {});
  const mayEdit = useSession().rights.includes('school.editWorkTypes');
  const [open, setOpen] = useState<WorkTypeCard | 'new' | null>(null);
  const last = Math.max(0, ...(works.data ?? []).map(({ ordinal }) => ordinal));
  return (
    <DirectoryList
      {...props}
      label="Виды работ"
      query={works}
      rows={works.data}
      columns={listColumns(mayEdit ? setOpen : undefined)}
      rowKey={(work) => work.code}
      texts={(work) => [work.name, work.letter]}
      placeholder="Название"
      emptyText="Видов работ нет."
      addWord="Новый вид работы…"
      onAdd={mayEdit ? () => { setOpen('new'); } : undefined}
    >
      {open !== null && <WorkDialog work={open === 'new' ? null : open} nextOrdinal={last + 10} onClose={() => { setOpen(null); }} />}
    </DirectoryList>
  );
}

function listColumns(onOpen: ((work: WorkTypeCard) => void) | undefined): readonly Column<WorkTypeCard>[] {
  const tick = (isOn: boolean) => (isOn ? 'да' : '–');
  return [
    { key: 'name', title: 'Вид работы', isRowHead: true, sortBy: (work) => work.name, render: (work) => <OpenRecord name={work.name} closedFrom={work.closedFrom} onOpen={onOpen && (() => { onOpen(work); })} /> },
    { key: 'letter', title: 'В шапке', width: '5.5rem', align: 'center', render: (work) => work.letter },
    { key: 'number', title: 'Номер', width: '5rem', align: 'center', render: (work) => tick(work.needsNumber) },
    { key: 'topic', title: 'Своя тема', width: '6.5rem', align: 'center', render: (work) => tick(work.needsTopic) },
    { key: 'hours', title: 'Часы', width: '5rem', align: 'center', render: (work) => tick(work.needsHours) },
    { key: 'control', title: 'ВШК', width: '5rem', align: 'center', render: (work) => tick(work.isMonitoring) },
    { key: 'term', title: 'Срок отметок', width: '13rem', sortBy: (work) => TERM_KIND_WORDS[work.termKind], render: (work) => TERM_KIND_WORDS[work.termKind] },
    { key: 'weight', title: 'Вес, %', width: '5rem', align: 'right', sortBy: (work) => work.weightPercent, render: (work) => work.weightPercent },
    { key: 'origin', title: 'Откуда', width: '11rem', render: (work) => (work.isBuiltIn ? (work.version === 0 ? 'из программы' : 'изменён школой') : 'добавлен школой') },
  ];
}
