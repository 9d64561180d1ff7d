import { Anchor, Text } from '@mantine/core';
import { useState } from 'react';
import type { ConsentEntry, ConsentPerson } from '@shared/contract/consents-contract';
import { useBackend } from '../../api/backend-context';
import { formatFailure } from '../../api/failure';
import { useDocumentOutput } from '../../api/use-document-output';

/** The scanned paper: saved where the person says, then opened from there. */
export function ScanLink({ person, entry }: { readonly person: ConsentPerson; readonly entry: ConsentEntry }) {
  const backend = useBackend();
  const output = useDocumentOutput();
  const [failure, setFailure] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const save = async () => {
    setReading(true);
    setFailure(null);
    try {
      const consentId = entry.id;
      await output.save(await (person.subject === 'staff' ? backend.call('consents.openStaffScan', { staffId: person.id, consentId }) : backend.call('consents.openScan', { studentId: person.studentId, consentId })));
    } catch (error) {
      setFailure(formatFailure(error));
    }
    setReading(false);
  };
  return (
    <>
      {' '}
      <Anchor component="button" type="button" size="sm" disabled={isReading} title={entry.scanName ?? undefined} aria-label={`Сохранить скан: ${person.name}, ${entry.scanName ?? ''}`} onClick={() => { void save(); }}>скан</Anchor>
      {output.savedPath !== null && <>{' · '}<Anchor component="button" type="button" size="sm" onClick={() => { void output.openSaved(); }}>открыть сохранённый</Anchor></>}
      {(failure ?? output.failure) !== null && <Text role="alert" size="xs" c="red">{failure ?? output.failure}</Text>}
    </>
  );
}
