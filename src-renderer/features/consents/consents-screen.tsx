import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { formatFailure } from '../../api/failure';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { ClassConsents } from './class-consents';
import { ControlTab } from './control-tab';
import { StaffConsents } from './staff-consents';

type Props = { readonly classId: number | undefined; readonly onClassChange: (classId: number | undefined) => void };

/** «Согласия»: who has decided nothing yet, the register of a class, the staff (PD-01…PD-04). */
export function ConsentsScreen({ classId, onClassChange }: Props) {
  const { rights } = useSession();
  const control = useCallQuery('consents.getControl', {});
  const [tab, setTab] = useState<string | null>('classes');
  const missing = (control.data?.classes ?? []).reduce((sum, row) => sum + row.missing, 0);
  const chosen = control.data?.classes.find((row) => row.classId === classId);
  return (
    <Screen title={chosen && tab === 'classes' ? `Согласия, ${chosen.className}` : 'Согласия'} note={control.data && `без решения – ${missing}${control.data.mode === 'block' ? ' · по регламенту до согласия записывается только имя' : ''}`}>
      {rights.includes('consents.viewStaff') && (
        <Tabs value={tab} onChange={setTab}>
          <Tabs.List aria-label="Чьи согласия">
            <Tabs.Tab value="classes">Ученики и родители</Tabs.Tab>
            <Tabs.Tab value="staff">Сотрудники</Tabs.Tab>
          </Tabs.List>
        </Tabs>
      )}
      {control.isPending && <Reading />}
      {control.isError && <MessageBox onRetry={() => { void control.refetch(); }}>{formatFailure(control.error)}</MessageBox>}
      {control.data && tab === 'classes' && (chosen
        ? <ClassConsents chosen={chosen} classes={control.data.classes} onClassChange={onClassChange} />
        : <ControlTab classes={control.data.classes} onOpen={onClassChange} />)}
      {tab === 'staff' && <StaffConsents />}
    </Screen>
  );
}
