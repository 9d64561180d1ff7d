import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { KeysState } from '@shared/contract/keys-contract';
import { formatFailure } from '../../api/failure';
import { useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { Icon } from '../../components/icon';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { Fact } from './fact';
import { describeAccounts, describeEvent } from './keys-words';
import { IdleLockForm } from './idle-lock-form';
import { RekeyDialog } from './rekey-dialog';
import { SheetDialog } from './sheet-dialog';

/** Who can open the school's encrypted file: passwords, the recovery sheet, the key itself (SEC-13, BAK-02, USR-07). */
export function ProtectionScreen() {
  const state = useCallQuery('keys.getState', {});
  const [dialog, setDialog] = useState<'sheet' | 'rekey' | null>(null);
  const close = () => { setDialog(null); };
  const isUsed = state.data?.isUsed === true;
  return (
    <Screen
      title="Защита данных"
      actions={isUsed && <Button leftSection={<Icon name="print" size={16} />} onClick={() => { setDialog('sheet'); }}>Напечатать лист восстановления…</Button>}
    >
      {state.isPending && <Reading />}
      {state.isError && <MessageBox onRetry={() => { void state.refetch(); }}>{formatFailure(state.error)}</MessageBox>}
      {state.data && !isUsed && <Text size="sm" mb="lg">База этой школы лежит на сервере PostgreSQL: её ключи, шифрование диска и копии ведёт администратор сервера.</Text>}
      {state.data && isUsed && <Facts state={state.data} onRekey={() => { setDialog('rekey'); }} />}
      {state.data && <Stack gap="lg" maw={760} mt="lg"><IdleLockForm /></Stack>}
      {state.data && dialog === 'sheet' && <SheetDialog hasSheet={state.data.recovery !== null} onClose={close} />}
      {state.data && dialog === 'rekey' && <RekeyDialog state={state.data} onClose={close} />}
    </Screen>
  );
}

function Facts({ state, onRekey }: { readonly state: KeysState; readonly onRekey: () => void }) {
  const moment = useMoment();
  return (
    <Stack gap="lg" maw={760}>
      {state.recovery === null && (
        <MessageBox kind="warning">
          Листа восстановления нет. Если компьютер, который ведёт базу, выйдет из строя и ни один пароль не подойдёт, данные школы нельзя будет открыть ничем. Напечатайте лист и отдайте его директору в
          запечатанном конверте.
        </MessageBox>
      )}
      <Text size="sm">База и её резервные копии зашифрованы: без пароля сотрудника или листа восстановления украденный файл не прочитать.</Text>
      <Fact title="Лист восстановления">{state.recovery ? `Действует лист, напечатанный ${describeEvent(state.recovery, moment)}. Новый лист отменит его.` : 'Ещё не напечатан.'}</Fact>
      <Fact title="Пароли сотрудников">{describeAccounts(state)}</Fact>
      <Fact title="Ключ базы" action={<Button variant="default" leftSection={<Icon name="key" size={16} />} onClick={onRekey}>Сменить ключ базы…</Button>}>
        {state.lastRekey ? `Сменён ${describeEvent(state.lastRekey, moment)}.` : 'Не менялся со дня создания базы.'} Меняйте его, когда уходит администратор или пропал компьютер, который вёл базу.
      </Fact>
    </Stack>
  );
}
