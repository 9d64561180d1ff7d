import { Checkbox, List, Text } from '@mantine/core';
import type { KnownPerson } from '@shared/contract/people-contract';
import { REPEAT_SIGN_WORDS } from '@shared/domain/people';
import { formatDate } from '@shared/lib/russian-date';
import { MessageBox } from '../../components/message-box';

type Props = { readonly people: readonly KnownPerson[]; readonly isNewPerson: boolean; readonly onChange: (isNewPerson: boolean) => void };

/** Cards that may be of the same person: looked at before a second one is made. */
export function SamePeople({ people, isNewPerson, onChange }: Props) {
  if (people.length === 0) return null;
  return (
    <MessageBox kind="warning">
      <Text size="sm">Похоже, этот человек уже записан:</Text>
      <List size="sm" my={4}>
        {people.map((person) => (
          <List.Item key={person.id}>{`${person.name}${person.birthDate === null ? '' : `, ${formatDate(person.birthDate)}`}, ${person.place} (${REPEAT_SIGN_WORDS[person.sign]})`}</List.Item>
        ))}
      </List>
      <Checkbox size="sm" label="Это другой человек, завести новую карточку" checked={isNewPerson} onChange={(event) => { onChange(event.currentTarget.checked); }} />
    </MessageBox>
  );
}
