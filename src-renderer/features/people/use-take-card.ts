import { useQueryClient } from '@tanstack/react-query';
import type { StudentCard } from '@shared/contract/people-contract';

/** What every change of a pupil's family does to the screens: the card is the answer, lists are read anew. */
export function useTakeCard(): (card: StudentCard) => void {
  const queryClient = useQueryClient();
  return (card) => {
    queryClient.setQueryData(['people.getStudent', { studentId: card.id }], card);
    for (const name of ['people.getClassList', 'consents.listPersons', 'families.getClass']) void queryClient.invalidateQueries({ queryKey: [name] });
  };
}
