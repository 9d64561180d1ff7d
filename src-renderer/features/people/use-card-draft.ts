import { useQueryClient } from '@tanstack/react-query';
import type { StudentCard, StudentEdit } from '@shared/contract/people-contract';
import { useBackend } from '../../api/backend-context';
import { useRecordDraft, type RecordDraft } from '../../api/use-record-draft';
import { CARD_FIELDS, toStudentEdit } from './card-fields';

export type CardDraft = RecordDraft<StudentEdit>;

/** The card of a pupil as it is being typed. */
export function useCardDraft(card: StudentCard): CardDraft {
  const backend = useBackend();
  const queryClient = useQueryClient();
  return useRecordDraft({
    card,
    fields: CARD_FIELDS,
    toEdit: toStudentEdit,
    save: (version, edit) => backend.call('people.saveStudent', { studentId: card.id, version, card: edit }),
    reread: () => backend.call('people.getStudent', { studentId: card.id }),
    onSaved: (next) => {
      queryClient.setQueryData(['people.getStudent', { studentId: next.id }], next);
      void queryClient.invalidateQueries({ queryKey: ['people.getClassList'] });
    },
  });
}
