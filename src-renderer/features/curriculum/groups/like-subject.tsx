import { Menu, Button } from '@mantine/core';
import type { Division } from '@shared/contract/groups-contract';
import { useBackend } from '../../../api/backend-context';

type Props = { readonly classId: number; readonly likes: readonly { readonly subjectId: number; readonly subject: string }[]; readonly onDivision: (division: Division) => void };

/** The same division as in another subject of the class. */
export function LikeSubject({ classId, likes, onDivision }: Props) {
  const backend = useBackend();
  if (likes.length === 0) return null;
  const take = async (subjectId: number) => { onDivision(await backend.call('groups.getDivision', { classId, subjectId })); };
  return (
    <Menu>
      <Menu.Target><Button size="compact-sm" variant="default">Как по предмету…</Button></Menu.Target>
      <Menu.Dropdown>
        {likes.map(({ subjectId, subject }) => <Menu.Item key={subjectId} onClick={() => { void take(subjectId); }}>{subject}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
