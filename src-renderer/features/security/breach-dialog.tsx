import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BreachReceipt, SchoolClock } from '@shared/contract/security-contract';
import { findInstantInZone } from '@shared/lib/instant-in-zone';
import { toWallClock } from '@shared/lib/wall-clock';
import { useBackend } from '../../api/backend-context';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';

type Props = {
  /** Known where somebody is signed in. */
  readonly login?: string;
  readonly reporter?: string;
  readonly onClose: () => void;
};

/** «Сообщить о нарушении конфиденциальности»: the account is blocked at once, without a password (SEC-11). */
export function BreachDialog({ login = '', reporter = '', onClose }: Props) {
  const clock = useSchoolClock();
  return (
    <Modal opened onClose={onClose} title="Сообщить о нарушении" closeButtonProps={{ 'aria-label': 'Закрыть окно' }} centered>
      {clock.isError && <MessageBox onRetry={() => { void clock.refetch(); }}>{formatFailure(clock.error)}</MessageBox>}
      {clock.isPending && <Reading />}
      {clock.data && <BreachForm login={login} reporter={reporter} clock={clock.data} onClose={onClose} />}
    </Modal>
  );
}

/** Asked anew each time the dialog opens: the time of this computer may be wrong. */
function useSchoolClock() {
  const backend = useBackend();
  return useQuery({ queryKey: ['security.getClock', {}], queryFn: () => backend.call('security.getClock', {}), gcTime: 0, staleTime: Number.POSITIVE_INFINITY });
}

function BreachForm({ login: knownLogin, reporter: knownReporter, clock, onClose }: Required<Props> & { readonly clock: SchoolClock }) {
  const [login, setLogin] = useState(knownLogin);
  const [reporter, setReporter] = useState(knownReporter);
  const [noticedAt, setNoticedAt] = useState(() => toWallClock(clock.now, clock.timeZone).slice(0, 16));
  const [description, setDescription] = useState('');
  const [isAsked, setAsked] = useState(false);
  const reporting = useCallMutation('security.reportBreach');
  const isWhole = login.trim() !== '' && reporter.trim().length >= 3 && noticedAt !== '' && description.trim().length >= 5;
  const submit = () => {
    setAsked(true);
    if (isWhole) reporting.mutate({ login: login.trim(), reporter: reporter.trim(), noticedAt: findInstantInZone(noticedAt.slice(0, 16), clock.timeZone), description: description.trim() });
  };
  if (reporting.data) return <Receipt receipt={reporting.data} onClose={onClose} />;
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Stack gap="sm">
        <Text size="sm">Пароль стал известен другому, кто-то работал под чужим логином или данные попали к посторонним. Учётная запись будет закрыта сразу; откроет её администратор, выдав новый листок доступа.</Text>
        {reporting.isError && <MessageBox>{formatFailure(reporting.error)}</MessageBox>}
        <TextInput label="Логин, о котором речь" value={login} spellCheck={false} error={isAsked && login.trim() === '' ? 'Введите логин' : undefined} onChange={(event) => { setLogin(event.currentTarget.value); }} />
        <TextInput label="Кто сообщает: фамилия, имя" value={reporter} error={isAsked && reporter.trim().length < 3 ? 'Назовите себя' : undefined} onChange={(event) => { setReporter(event.currentTarget.value); }} />
        <TextInput type="datetime-local" label="Когда замечено" value={noticedAt} error={isAsked && noticedAt === '' ? 'Укажите дату и время' : undefined} onChange={(event) => { setNoticedAt(event.currentTarget.value); }} />
        <Textarea label="Что случилось" autosize minRows={3} value={description} error={isAsked && description.trim().length < 5 ? 'Опишите в нескольких словах' : undefined} onChange={(event) => { setDescription(event.currentTarget.value); }} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>Не сейчас</Button>
          <Button type="submit" color="red" loading={reporting.isPending}>Сообщить и закрыть вход</Button>
        </Group>
      </Stack>
    </form>
  );
}

function Receipt({ receipt, onClose }: { readonly receipt: BreachReceipt; readonly onClose: () => void }) {
  return (
    <Stack gap="sm">
      <MessageBox kind="notice">{`Сообщение № ${String(receipt.number)} принято. Если такая учётная запись есть, вход под ней закрыт. Директор и администратор увидят сообщение при входе; скажите им и лично.`}</MessageBox>
      {receipt.isLate && <MessageBox kind="warning">С тех пор как нарушение замечено, прошло больше часа: сообщение отмечено как позднее.</MessageBox>}
      <Group justify="flex-end"><Button onClick={onClose}>Готово</Button></Group>
    </Stack>
  );
}
