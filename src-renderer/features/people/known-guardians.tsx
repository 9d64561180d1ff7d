import { Button, Group, Stack, Text } from '@mantine/core';
import { formatFailure } from '../../api/failure';
import { useCallMutation, useCallQuery } from '../../api/use-call-query';
import { MessageBox } from '../../components/message-box';
import { useTakeCard } from './use-take-card';

type Props = { readonly studentId: number; readonly fullName: string; readonly relation: string; readonly onLinked: () => void };

/** The parent may be known as another child's: one person then, not two cards. */
export function KnownGuardians({ studentId, fullName, relation, onLinked }: Props) {
  const takeCard = useTakeCard();
  const name = fullName.trim();
  const known = useCallQuery('people.findSameGuardians', { studentId, fullName: name }, { enabled: name.split(/\s+/).length >= 2 });
  const linking = useCallMutation('people.linkGuardian');
  if ((known.data ?? []).length === 0) return null;
  return (
    <MessageBox kind="warning">
      <Stack gap={6}>
        <Text size="sm">Такой человек уже есть. Если это он, свяжите его с учеником, а не заводите второй раз:</Text>
        {known.data?.map((guardian) => (
          <Group key={guardian.id} gap="xs" justify="space-between">
            <Text size="sm">{[guardian.fullName, guardian.phoneEnd === null ? null : `тел. …${guardian.phoneEnd}`, guardian.children.length > 0 ? `дети: ${guardian.children.join(', ')}` : null].filter(Boolean).join(', ')}</Text>
            <Button size="compact-sm" variant="default" loading={linking.isPending} onClick={() => { linking.mutate({ studentId, guardianId: guardian.id, relation }, { onSuccess: (card) => { takeCard(card); onLinked(); } }); }}>Связать</Button>
          </Group>
        ))}
        {linking.isError && <Text size="sm" c="red">{formatFailure(linking.error)}</Text>}
      </Stack>
    </MessageBox>
  );
}
