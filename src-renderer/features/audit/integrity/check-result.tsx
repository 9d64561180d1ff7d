import { List, Stack, Text } from '@mantine/core';
import type { IntegrityCheck } from '@shared/contract/audit-contract';
import { useMoment } from '../../../api/use-moment';
import { MessageBox } from '../../../components/message-box';
import { describeResult } from './check-columns';

/** How the last check has ended, and what to do about what it found. */
export function CheckResult({ check }: { readonly check: IntegrityCheck }) {
  const moment = useMoment();
  if (check.isOk) {
    return <MessageBox kind="notice">{`Проверка ${moment(check.finishedAt)}: нарушений нет. Просмотрено записей журнала действий: ${check.lineCount.toLocaleString('ru-RU')}.`}</MessageBox>;
  }
  const isCut = check.findings.length < check.findingCount;
  return (
    <MessageBox kind="refusal">
      <Stack gap="xs">
        <Text size="sm">{`Проверка ${moment(check.finishedAt)}: ${describeResult(check)}. Сохраните этот список, сообщите директору и сравните записи с бумажными подлинниками; если нужно, восстановите базу из копии.`}</Text>
        <List size="sm" spacing={2} aria-label="Найденные нарушения">
          {check.findings.map((finding, index) => <List.Item key={index}>{finding}</List.Item>)}
        </List>
        {isCut && <Text size="sm">{`Показаны первые ${String(check.findings.length)}; полный список – командой verify.`}</Text>}
      </Stack>
    </MessageBox>
  );
}
