import { useState } from 'react';
import type { AbsenceCodeCard } from '@shared/contract/directories-contract';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import type { Column } from '../../../components/data-table';
import { AbsenceDialog } from './absence-dialog';
import { ABSENCE_REASON_WORDS } from './absence-reason-words';
import { DirectoryList } from './directory-list';
import type { TabProps } from './directory-tabs';
import { OpenRecord } from './open-record';

/** «Отсутствия»: letters of the journal and as what they count (SET-14). */
export function AbsencesTab(props: TabProps) {
  const codes = useCallQuery('school.listAbsenceCodes', {});
  const mayEdit = useSession().rights.includes('school.editAbsenceCodes');
  const [open, setOpen] = useState<AbsenceCodeCard | 'new' | null>(null);
  const last = Math.max(0, ...(codes.data ?? []).map(({ ordinal }) => ordinal));
  return (
    <DirectoryList
      {...props}
      label="Отсутствия"
      query={codes}
      rows={codes.data}
      columns={listColumns(mayEdit ? setOpen : undefined)}
      rowKey={(one) => one.code}
      texts={(one) => [one.code, one.meaning, ABSENCE_REASON_WORDS[one.reason]]}
      placeholder="Буквы, причина"
      emptyText="Кодов отсутствия нет."
      addWord="Новый код…"
      onAdd={mayEdit ? () => { setOpen('new'); } : undefined}
    >
      {open !== null && <AbsenceDialog code={open === 'new' ? null : open} nextOrdinal={last + 10} onClose={() => { setOpen(null); }} />}
    </DirectoryList>
  );
}

function listColumns(onOpen: ((code: AbsenceCodeCard) => void) | undefined): readonly Column<AbsenceCodeCard>[] {
  return [
    { key: 'code', title: 'Буквы', width: '13rem', isRowHead: true, render: (one) => <OpenRecord name={one.code} closedFrom={one.closedFrom} onOpen={onOpen && (() => { onOpen(one); })} /> },
    { key: 'meaning', title: 'Что значит', sortBy: (one) => one.meaning, render: (one) => one.meaning },
    { key: 'reason', title: 'Считается', width: '16rem', sortBy: (one) => ABSENCE_REASON_WORDS[one.reason], render: (one) => ABSENCE_REASON_WORDS[one.reason] },
    { key: 'notice', title: 'Сообщать семье', width: '9rem', align: 'center', render: (one) => (one.hasNotice ? 'да' : '–') },
    { key: 'origin', title: 'Откуда', width: '11rem', render: (one) => ORIGINS[one.isBuiltIn ? (one.version === 0 ? 'program' : 'changed') : 'own'] },
  ];
}

const ORIGINS = { program: 'из программы', changed: 'изменён школой', own: 'добавлен школой' } as const;
