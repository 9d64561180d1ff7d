import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StudentCard, StudentEdit } from '@shared/contract/people-contract';
import { useBackend } from '../../api/backend-context';
import { formatFailure, isFailure } from '../../api/failure';
import { listChangedFields, toStudentEdit } from './card-fields';

export type CardDraft = {
  /** What was read before the person began to type. */
  readonly base: StudentEdit;
  readonly edit: StudentEdit;
  readonly change: (part: Partial<StudentEdit>) => void;
  /** While a date is not a date yet the card cannot be saved. */
  readonly hasWrongDate: boolean;
  readonly setWrongDate: (isWrong: boolean) => void;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly isSaved: boolean;
  readonly failure: string | null;
  /** Somebody else's card, when it was saved in the meantime; the person decides field by field. */
  readonly theirs: StudentCard | null;
  readonly save: (chosen?: StudentEdit) => Promise<void>;
  readonly revert: () => void;
};

/** The card as it is being typed: nothing typed is lost by a refusal, a conflict is shown and decided (SYS-03). */
export function useCardDraft(card: StudentCard): CardDraft {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const [base, setBase] = useState(card);
  const [edit, setEdit] = useState(() => toStudentEdit(card));
  const [hasWrongDate, setWrongDate] = useState(false);
  const [status, setStatus] = useState<'idle' | 'saving' | 'saved'>('idle');
  const [failure, setFailure] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<StudentCard | null>(null);

  const isDirty = listChangedFields(edit, toStudentEdit(base)).length > 0 || hasWrongDate;
  if (card.version > base.version && !isDirty) {
    setBase(card);
    setEdit(toStudentEdit(card));
  }

  const take = (next: StudentCard) => {
    setBase(next);
    setEdit(toStudentEdit(next));
    setTheirs(null);
    queryClient.setQueryData(['people.getStudent', { studentId: next.id }], next);
    void queryClient.invalidateQueries({ queryKey: ['people.getClassList'] });
  };
  const save = async (chosen: StudentEdit = edit) => {
    setStatus('saving');
    setFailure(null);
    setEdit(chosen);
    try {
      take(await backend.call('people.saveStudent', { studentId: base.id, version: (theirs ?? base).version, card: chosen }));
      setStatus('saved');
    } catch (error) {
      setStatus('idle');
      setFailure(formatFailure(error));
      if (isFailure(error, 'changedByOther')) await readTheirs();
    }
  };
  const readTheirs = async () => {
    try {
      setTheirs(await backend.call('people.getStudent', { studentId: base.id }));
    } catch (error) {
      setFailure(formatFailure(error));
    }
  };
  return {
    base: toStudentEdit(base), edit, hasWrongDate, setWrongDate, isDirty, failure, theirs, save,
    change: (part) => { setEdit({ ...edit, ...part }); setStatus('idle'); },
    isSaving: status === 'saving',
    isSaved: status === 'saved',
    revert: () => { setEdit(toStudentEdit(base)); setFailure(null); setTheirs(null); setWrongDate(false); },
  };
}
