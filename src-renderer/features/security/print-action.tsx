import { Button, Modal, Stack } from '@mantine/core';
import type { InputFor } from '@shared/contract/contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { Icon } from '../../components/icon';
import { MessageBox } from '../../components/message-box';
import { ReadyDocument } from '../outage';

type Papers = 'security.printAct' | 'security.printBreach' | 'accounts.printCredentialRegister' | 'accounts.printAcknowledgements';
type Props<Name extends Papers> = { readonly procedure: Name; readonly input: InputFor<Name>; readonly word: string; readonly size?: string };

/** Makes a paper and shows what may be done with it: print, save. */
export function PrintAction<Name extends Papers>({ procedure, input, word, size = 'sm' }: Props<Name>) {
  const printing = useCallMutation(procedure);
  return (
    <>
      <Button size={size} variant="default" leftSection={size === 'sm' ? <Icon name="print" size={16} /> : undefined} loading={printing.isPending} onClick={() => { printing.mutate(input); }}>{word}</Button>
      {printing.isError && <MessageBox onClose={() => { printing.reset(); }}>{formatFailure(printing.error)}</MessageBox>}
      {printing.data && (
        <Modal opened onClose={() => { printing.reset(); }} title="Документ готов" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
          <Stack gap="sm"><ReadyDocument document={printing.data} /></Stack>
        </Modal>
      )}
    </>
  );
}
