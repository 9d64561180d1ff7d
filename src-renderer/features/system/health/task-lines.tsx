import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { MessageBox } from '../../../components/message-box';

/** What administrator and director have to do today, one line whatever there is; the rest unfolds (SYS-08). */
export function TaskLines() {
  const maySee = useSession().rights.includes('accounts.viewRequests');
  const tasks = useCallQuery('system.listTasks', {}, { enabled: maySee });
  const [isOpen, setOpen] = useState(false);
  const all = tasks.data ?? [];
  const [first, ...rest] = all;
  if (!maySee || first === undefined) return null;
  const shown = isOpen ? all : [first];
  return (
    <MessageBox kind="warning">
      {shown.map((task, index) => (
        <div key={task.kind + task.text}>
          <Link to={task.to}>{task.text}</Link>
          {index === 0 && rest.length > 0 && <Button ml="sm" size="compact-xs" variant="default" onClick={() => { setOpen(!isOpen); }}>{isOpen ? 'Свернуть' : `Ещё задач: ${String(rest.length)}`}</Button>}
        </div>
      ))}
    </MessageBox>
  );
}
