import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { KeysState } from '@shared/contract/keys-contract';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { describeDuration } from './keys-words';

type Props = { readonly state: KeysState; readonly onClose: () => void };

/** Says what a new key does and does not do before it is made (USR-07). */
export function RekeyDialog({ state, onClose }: Props) {
  const queryClient = useQueryClient();
  const rekeying = useCallMutation('keys.rekey');
  const rekey = () => {
    rekeying.mutate({}, {
      onSuccess: (next) => {
        queryClient.setQueryData(['keys.getState', {}], next);
        onClose();
      },
    });
  };
  return (
    <ConfirmDialog title="Сменить ключ базы?" action="Сменить ключ" isDangerous isBusy={rekeying.isPending} failure={rekeying.isError ? formatFailure(rekeying.error) : null} onConfirm={rekey} onClose={onClose}>
      <Text size="sm">{`База будет зашифрована новым ключом. Это займёт ${describeDuration(state.rekeySeconds)}; всё это время записи и чтение ждут. Лучше делать это после уроков.`}</Text>
      <Text size="sm">Пароли сотрудников и лист восстановления останутся прежними. Заблокированные учётные записи базу больше не откроют, поэтому сначала заблокируйте ушедшего сотрудника.</Text>
      <Text size="sm">Копии, сделанные раньше, остаются под старым ключом: кто знал его, прочитает их. На других компьютерах, где база открывалась, может понадобиться войти заново.</Text>
    </ConfirmDialog>
  );
}
