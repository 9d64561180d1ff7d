import { List, Text } from '@mantine/core';
import type { PromotionCheck } from '@shared/contract/promotion-contract';
import { MessageBox } from '../../../components/message-box';

/** The dry run in words: what stands against it, what is not finished, what will be there. */
export function CheckPanel({ check }: { readonly check: PromotionCheck }) {
  const marks = check.unfinished.reduce((sum, one) => sum + one.missingMarks, 0);
  const pages = check.unfinished.reduce((sum, one) => sum + one.openPages, 0);
  return (
    <>
      {check.problems.length > 0 && (
        <MessageBox>
          <Text size="sm" fw={600}>Перевести пока нельзя:</Text>
          <List size="sm">{check.problems.map((problem) => <List.Item key={problem}>{problem}</List.Item>)}</List>
        </MessageBox>
      )}
      {check.unfinished.length > 0 && (
        <MessageBox kind="warning">
          <Text size="sm">{`Учебный год не завершён: не выставлено годовых отметок – ${marks}, не закрыто страниц – ${pages}. Перевести можно только с разрешения директора.`}</Text>
          <Text size="xs" c="dimmed">{check.unfinished.map(({ className, missingMarks, openPages }) => `${className}: ${missingMarks} и ${openPages}`).join('; ')}</Text>
        </MessageBox>
      )}
      <Text size="sm" fw={600}>{`Будет переведено: ${check.promoted}, оставлено на повторный год: ${check.repeating}, выпущено: ${check.graduated}.`}</Text>
      <Text size="sm">{`Классы нового года: ${check.targets.map(({ name, pupils, from }) => `${name} – ${pupils}${from.length > 1 ? ` (из ${from.join(', ')})` : ''}`).join('; ')}.`}</Text>
      {check.notes.map((note) => <Text key={note} size="sm" c="dimmed">{note}</Text>)}
    </>
  );
}
