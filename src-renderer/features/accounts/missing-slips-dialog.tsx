import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { IssuedSlips } from '@shared/contract/accounts-contract';
import { plural } from '@shared/lib/plural';
import { formatFailure } from '../../api/failure';
import { useDocumentOutput } from '../../api/use-document-output';
import { useLongCall } from '../../api/use-long-call';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ProgressPanel } from '../../components/progress-panel';
import { IssuedDialog } from './issued-dialog';

/** One print for everybody who has no slip; says to how many before (USR-02). */
export function MissingSlipsDialog({ count, onClose }: { readonly count: number; readonly onClose: () => void }) {
  const queryClient = useQueryClient();
  const issuing = useLongCall('accounts.issueMissingSlips');
  const output = useDocumentOutput();
  const [issued, setIssued] = useState<IssuedSlips | null>(null);
  const issue = async () => {
    const outcome = await issuing.run({});
    void queryClient.invalidateQueries({ queryKey: ['accounts.list'] });
    if (!outcome.output) return;
    setIssued(outcome.output);
    await output.save(outcome.output);
  };
  if (issued) {
    return <IssuedDialog title="Листки доступа выданы" file={issued} output={output} onClose={onClose}>{`Листков: ${String(issued.issued)}, каждый на своём листе. Отрежьте корешок и возьмите на нём подпись получившего.`}</IssuedDialog>;
  }
  return (
    <ConfirmDialog title={`Выдать ${String(count)} ${plural(count, 'листок', 'листка', 'листков')} доступа?`} action="Выдать листки…" isBusy={issuing.isRunning} isDisabled={issuing.isRunning} failure={issuing.failure === null ? null : formatFailure(issuing.failure)} onConfirm={() => { void issue(); }} onClose={onClose}>
      <Text size="sm">Листки получат все, у кого листка ещё не было или он не использован в срок. Каждый – на своём листе с корешком; одноразовые пароли будут только на бумаге. Кто уже входит своим паролем, того это не коснётся.</Text>
      {issuing.isRunning && <ProgressPanel title="Готовим листки" progress={issuing.progress} />}
    </ConfirmDialog>
  );
}
