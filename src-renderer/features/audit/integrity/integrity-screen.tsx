import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { IntegrityCheck } from '@shared/contract/audit-contract';
import { formatFailure } from '../../../api/failure';
import { useCallQuery } from '../../../api/use-call-query';
import { useLongCall } from '../../../api/use-long-call';
import { useMoment } from '../../../api/use-moment';
import { DataTable } from '../../../components/data-table';
import { MessageBox } from '../../../components/message-box';
import { ProgressPanel } from '../../../components/progress-panel';
import { Reading } from '../../../components/reading';
import { Screen } from '../../../components/screen';
import { buildCheckColumns } from './check-columns';
import { CheckResult } from './check-result';
import styles from '../audit.module.css';

/** «Проверка целостности»: has anything in the file been changed past the program, is the log whole (SEC-14)? */
export function IntegrityScreen() {
  const queryClient = useQueryClient();
  const moment = useMoment();
  const checks = useCallQuery('audit.listChecks', {});
  const checking = useLongCall('audit.verify');
  const [control, setControl] = useState('');
  const check = async () => {
    const word = control.trim();
    await checking.run(word === '' ? {} : { controls: [word] });
    void queryClient.invalidateQueries({ queryKey: ['audit.listChecks'] });
  };
  const [last] = checks.data ?? [];
  return (
    <Screen
      title="Проверка целостности"
      note="Работать во время проверки можно"
      actions={<Button disabled={checking.isRunning} onClick={() => { void check(); }}>Проверить сейчас</Button>}
    >
      <div className={styles.log}>
        <Text size="sm" maw="46rem">Программа сверяет каждую запись базы с журналом действий и называет то, что изменено, добавлено или удалено помимо неё. Раз в неделю ведущий проверяет сам.</Text>
        <TextInput maw="24rem" label="Контрольное число с распечатки (если нужно)" description="Стоит внизу страниц: например, 1234-ab12cd34" value={control} onChange={(event) => { setControl(event.currentTarget.value); }} />
        {checking.isRunning && <ProgressPanel title="Проверка целостности" progress={checking.progress} onCancel={checking.cancel} />}
        {checking.failure && <MessageBox kind={checking.failure.code === 'cancelled' ? 'notice' : 'refusal'}>{formatFailure(checking.failure)}</MessageBox>}
        {checks.isPending && <Reading />}
        {checks.isError && <MessageBox onRetry={() => { void checks.refetch(); }}>{formatFailure(checks.error)}</MessageBox>}
        {last && !checking.isRunning && <CheckResult check={last} />}
        {checks.data && <CheckList checks={checks.data} moment={moment} />}
      </div>
    </Screen>
  );
}

function CheckList({ checks, moment }: { readonly checks: readonly IntegrityCheck[]; readonly moment: (instant: string) => string }) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>Прежние проверки</Text>
      <DataTable label="Проверки целостности" columns={buildCheckColumns(moment)} rows={checks} rowKey={(row) => row.id} emptyText="Проверок ещё не было." />
    </Stack>
  );
}
