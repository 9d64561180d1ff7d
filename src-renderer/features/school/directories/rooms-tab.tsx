import { useState } from 'react';
import type { RoomCard } from '@shared/contract/directories-contract';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import type { Column } from '../../../components/data-table';
import { DirectoryList } from './directory-list';
import type { TabProps } from './directory-tabs';
import { OpenRecord } from './open-record';
import { RoomDialog } from './room-dialog';

/** «Кабинеты» (SET-05). */
export function RoomsTab(props: TabProps) {
  const rooms = useCallQuery('school.listRooms', {});
  const mayEdit = useSession().rights.includes('school.edit');
  const [open, setOpen] = useState<RoomCard | 'new' | null>(null);
  return (
    <DirectoryList
      {...props}
      label="Кабинеты"
      query={rooms}
      rows={rooms.data}
      columns={listColumns(mayEdit ? setOpen : undefined)}
      rowKey={(room) => room.id}
      texts={(room) => [room.name, room.title, room.responsible]}
      placeholder="Номер, название, учитель"
      emptyText="Кабинетов пока нет. Добавьте первый или загрузите файл школы."
      addWord="Новый кабинет…"
      onAdd={mayEdit ? () => { setOpen('new'); } : undefined}
    >
      {open !== null && <RoomDialog room={open === 'new' ? null : open} onClose={() => { setOpen(null); }} />}
    </DirectoryList>
  );
}

function listColumns(onOpen: ((room: RoomCard) => void) | undefined): readonly Column<RoomCard>[] {
  return [
    { key: 'name', title: 'Номер', width: '14rem', isRowHead: true, sortBy: (room) => room.name, render: (room) => <OpenRecord name={room.name} closedFrom={room.closedFrom} onOpen={onOpen && (() => { onOpen(room); })} /> },
    { key: 'title', title: 'Название', sortBy: (room) => room.title ?? '', render: (room) => room.title ?? '' },
    { key: 'capacity', title: 'Мест', width: '5rem', align: 'right', sortBy: (room) => room.capacity ?? 0, render: (room) => room.capacity ?? '–' },
    { key: 'responsible', title: 'Ответственный', sortBy: (room) => room.responsible ?? '', render: (room) => room.responsible ?? '–' },
  ];
}
