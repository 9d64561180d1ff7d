import { Button, Menu } from '@mantine/core';
import type { Role } from '@shared/domain/accounts';
import type { DutySpan } from '@shared/domain/control';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { PrintedDialog } from '../people';

type Props = { readonly isOfAll: boolean; readonly role: Role | null; readonly span: DutySpan };

/** The calendar of duties and what is late, as the screen is set: whose and for how long (DOC-66). */
export function PrintDuties({ isOfAll, role, span }: Props) {
  const own = useCallMutation('control.printDuties');
  const all = useCallMutation('control.printAllDuties');
  const printing = isOfAll ? all : own;
  const print = (onlyOverdue: boolean) => {
    if (isOfAll) all.mutate({ span, onlyOverdue, role });
    else own.mutate({ span, onlyOverdue });
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target><Button variant="default" loading={printing.isPending}>Печать</Button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => { print(false); }}>Календарь обязанностей…</Menu.Item>
          <Menu.Item onClick={() => { print(true); }}>Только просроченные…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {printing.isError && <MessageBox>{formatFailure(printing.error)}</MessageBox>}
      {printing.data && <PrintedDialog document={printing.data} onClose={() => { printing.reset(); }} />}
    </>
  );
}
