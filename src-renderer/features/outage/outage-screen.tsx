import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../api/session-context';
import { Screen } from '../../components/screen';
import { ActDialog } from './act-dialog';
import { ActsSection } from './acts-section';
import { FormsSection } from './forms-section';

/** Lessons without the program: paper for them, and the act that makes up for the time (BAK-06, DOC-60). */
export function OutageScreen() {
  const { rights } = useSession();
  const [isWriting, setWriting] = useState(false);
  return (
    <Screen title="Сбои и бланки" actions={rights.includes('outage.register') && <Button onClick={() => { setWriting(true); }}>Составить акт…</Button>}>
      <Stack gap="lg">
        <FormsSection />
        {rights.includes('outage.view') && <ActsSection />}
      </Stack>
      {isWriting && <ActDialog onClose={() => { setWriting(false); }} />}
    </Screen>
  );
}
