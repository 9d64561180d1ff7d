import { List, Text } from '@mantine/core';
import type { FamilyPerson } from '@shared/contract/families-contract';
import { plural } from '@shared/lib/plural';
import { formatFailure } from '../../api/failure';
import { useCallMutation } from '../../api/use-call-query';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { PrintedDialog } from '../people';

type Props = { readonly classId: number; readonly waiting: readonly FamilyPerson[]; readonly onClose: () => void };
export const PRINTED_ONCE = 'Коды есть только в этом документе. Если закрыть окно, не сохранив и не напечатав его, листки придётся выдать заново.';

/** One print for the class; says to how many before. */
export function IssueClassDialog({ classId, waiting, onClose }: Props) {
  const issuing = useCallMutation('families.issueClass');
  if (issuing.data) {
    return (
      <PrintedDialog document={issuing.data} once={PRINTED_ONCE} onClose={onClose}>
        <Text size="sm">{`Листков: ${issuing.data.issued}. Разрежьте по пунктиру и вручите под подпись в журнале выдачи.`}</Text>
        {issuing.data.skipped.length > 0 && <List size="sm">{issuing.data.skipped.map((person) => <List.Item key={person.name}>{`${person.name}: ${person.why}`}</List.Item>)}</List>}
      </PrintedDialog>
    );
  }
  return (
    <ConfirmDialog title={`Напечатать ${String(waiting.length)} ${plural(waiting.length, 'листок', 'листка', 'листков')}?`} action="Напечатать…" isBusy={issuing.isPending} failure={issuing.isError ? formatFailure(issuing.error) : null} onConfirm={() => { issuing.mutate({ classId }); }} onClose={onClose}>
      <Text size="sm">Листки получат ученики и родители класса, у которых действующего листка нет. Код печатается один раз и в программе не хранится. Кто отказался от электронной формы, листка не получит.</Text>
    </ConfirmDialog>
  );
}
