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

/** Absence codes (SET-14). */
export function AbsencesTab(props: TabProps) {
  const codes = useCallQuery('school.listAbsenceCodes', {});
  const mayEdit = useSession().rights.includes('school.editAbsenceCodes');
  const [open, setOpen] = useState<AbsenceCodeCard | null>(null);
  return (
    <DirectoryList
      {...props}
      label="Отсутствия"
      query={codes}
      rows={codes.data}
      columns={listColumns(mayEdit ? setOpen : undefined)}
      rowKey={(one) => one.code}
      texts={(one) => [one.code, one.meaning, ABSENCE_REASON_WORDS[one.reason]]}
      placeholder="Буква, причина"
      emptyText="Кодов отсутствия нет."
    >
      {open !== null && <AbsenceDialog code={open} onClose={() => { setOpen(null); }} />}
    </DirectoryList>
  );
}

function listColumns(onOpen: ((code: AbsenceCodeCard) => void) | undefined): readonly Column<AbsenceCodeCard>[] {
  return [
    { key: 'code', title: 'Буква', width: '10rem', isRowHead: true, render: (one) => <OpenRecord name={one.code} closedFrom={one.closedFrom} onOpen={onOpen && (() => { onOpen(one); })} /> },
    { key: 'meaning', title: 'Что значит', render: (one) => one.meaning },
    { key: 'reason', title: 'Считается', width: '16rem', render: (one) => ABSENCE_REASON_WORDS[one.reason] },
    { key: 'notice', title: 'Сообщать семье', width: '9rem', align: 'center', render: (one) => (one.hasNotice ? 'да' : '–') },
  ];
}
