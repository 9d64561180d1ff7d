import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { StorageState } from '@shared/contract/storage-contract';
import { formatFailure, formatFailureData, isPassing, toAppError } from '../../api/failure';
import { useShell } from '../../api/shell-context';
import { useCallMutation } from '../../api/use-call-query';
import { EntryLayout } from '../../components/entry-layout';
import { MessageBox } from '../../components/message-box';
import { CreateBlankScreen } from './create/create-blank-screen';
import { CreateSchoolScreen } from './create/create-school-screen';
import { RecoveryStep } from './recovery-step';

/** What goes away by itself is tried again without being asked. */
const AGAIN_MS = 10_000;

type Props = { readonly storage: StorageState; readonly footer?: ReactNode; readonly onBack?: () => void };

/** No school is open: choose its folder, or make one from a file. Nothing is ever created in place of a missing file (SYS-02). */
export function StartScreen({ storage, footer, onBack }: Props) {
  const [step, setStep] = useState<'choose' | 'create' | 'blank' | 'recover'>('choose');
  const { opening, chooseAndOpen, retry, adopt } = useOpenSchool(storage, onBack);
  const failed = opening.isError ? toAppError(opening.error).code : (storage.failure?.code ?? null);
  useTryAgain(step === 'choose' && !opening.isPending && failed !== null && isPassing(failed), retry);
  const back = () => { setStep('choose'); };
  if (step === 'create') return <CreateSchoolScreen footer={footer} onBack={back} onDone={onBack} />;
  if (step === 'blank') return <CreateBlankScreen footer={footer} onBack={back} onDone={onBack} />;
  if (step === 'recover') return <RecoveryStep folder={storage.folder} footer={footer} onOpened={adopt} onBack={back} />;
  const failure = opening.isError ? formatFailure(opening.error) : storage.failure ? formatFailureData(storage.failure) : null;
  const isKnown = storage.folder !== null;
  return (
    <EntryLayout title="Учебная часть" above={`Версия ${storage.programVersion}`} footer={footer}>
      {failure !== null && (
        <MessageBox
          onRetry={retry}
          actions={<Button size="xs" variant="default" onClick={() => { void chooseAndOpen(); }}>Выбрать другую папку</Button>}
        >
          {failure}
        </MessageBox>
      )}
      {failure === null && <Text size="sm">База школы лежит в папке на сервере школы. Укажите эту папку – компьютер её запомнит.</Text>}
      {isKnown && <Text size="sm" c="dimmed">{`Папка: ${storage.folder ?? ''}`}</Text>}
      <Stack gap="xs">
        <Button loading={opening.isPending} variant={failure === null ? 'filled' : 'default'} onClick={() => { void chooseAndOpen(); }}>Открыть базу школы…</Button>
        <Button variant="default" disabled={opening.isPending} onClick={() => { setStep('create'); }}>Создать школу из файла…</Button>
        <Button variant="default" disabled={opening.isPending} onClick={() => { setStep('blank'); }}>Создать школу без файла…</Button>
        <Button variant="default" disabled={opening.isPending} onClick={() => { setStep('recover'); }}>Открыть по листу восстановления…</Button>
      </Stack>
      {onBack && <Button variant="subtle" onClick={onBack}>Вернуться ко входу</Button>}
    </EntryLayout>
  );
}

function useTryAgain(isPassing: boolean, retry: () => void): void {
  useEffect(() => {
    if (!isPassing) return undefined;
    const timer = setTimeout(retry, AGAIN_MS);
    return () => { clearTimeout(timer); };
  }, [isPassing, retry]);
}

/** The folder that was last tried is tried again by «Повторить». */
function useOpenSchool(storage: StorageState, onOpened: (() => void) | undefined) {
  const shell = useShell();
  const queryClient = useQueryClient();
  const [tried, setTried] = useState(storage.folder);
  const opening = useCallMutation('storage.openSchool');
  const adopt = (next: StorageState) => {
    queryClient.setQueryData(['storage.getState', {}], next);
    void queryClient.invalidateQueries({ queryKey: ['session.get'] });
    if (next.state === 'open') onOpened?.();
  };
  const open = (folder: string) => {
    setTried(folder);
    opening.mutate({ folder }, { onSuccess: adopt });
  };
  const chooseAndOpen = async () => {
    const folder = await shell.chooseFolder('Папка с базой школы');
    if (folder !== null) open(folder);
  };
  const retry = () => {
    if (tried !== null) open(tried);
    else void chooseAndOpen();
  };
  return { opening, chooseAndOpen, retry, adopt };
}
