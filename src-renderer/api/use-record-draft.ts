import { useState } from 'react';
import { listChangedKeys, type RecordField } from '@shared/lib/record-field';
import { formatFailure, isFailure } from './failure';

export type RecordDraft<Edit> = {
  /** What was read before the person began to type. */
  readonly base: Edit;
  readonly edit: Edit;
  readonly change: (part: Partial<Edit>) => void;
  /** While a field holds what is no value yet (half a date) the record cannot be saved. */
  readonly isWrong: boolean;
  readonly setWrong: (key: string, isWrong: boolean) => void;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly isSaved: boolean;
  readonly failure: string | null;
  /** Somebody else's values, when the record was saved in the meantime; the person decides field by field (`RecordConflict`). */
  readonly theirs: Edit | null;
  readonly save: (chosen?: Edit) => Promise<void>;
  readonly revert: () => void;
};

type Options<Card, Edit> = {
  readonly card: Card;
  readonly fields: readonly RecordField<Edit>[];
  readonly toEdit: (card: Card) => Edit;
  /** Saves over the version that the person has seen; answers with the record as it now stands. */
  readonly save: (version: number, edit: Edit) => Promise<Card>;
  readonly reread: () => Promise<Card>;
  readonly onSaved?: (card: Card) => void;
};

/** A record as it is being typed: nothing typed is lost by a refusal, a conflict is shown and decided (SYS-03). */
export function useRecordDraft<Card extends { readonly version: number }, Edit extends object>(options: Options<Card, Edit>): RecordDraft<Edit> {
  const { card, fields, toEdit } = options;
  const [base, setBase] = useState(card);
  const [edit, setEdit] = useState(() => toEdit(card));
  const [wrong, setWrongKeys] = useState<ReadonlySet<string>>(new Set());
  const [status, setStatus] = useState<'idle' | 'saving' | 'saved'>('idle');
  const [failure, setFailure] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Card | null>(null);

  const isDirty = listChangedKeys(fields, edit, toEdit(base)).length > 0 || wrong.size > 0;
  if (card.version > base.version && !isDirty) {
    setBase(card);
    setEdit(toEdit(card));
  }

  const readTheirs = async () => {
    try {
      setTheirs(await options.reread());
    } catch (error) {
      setFailure(formatFailure(error));
    }
  };
  const save = async (chosen: Edit = edit) => {
    setStatus('saving');
    setFailure(null);
    setEdit(chosen);
    try {
      const next = await options.save((theirs ?? base).version, chosen);
      setBase(next);
      setEdit(toEdit(next));
      setTheirs(null);
      setStatus('saved');
      options.onSaved?.(next);
    } catch (error) {
      setStatus('idle');
      setFailure(formatFailure(error));
      if (isFailure(error, 'changedByOther')) await readTheirs();
    }
  };
  const setWrong = (key: string, isWrong: boolean) => {
    if (wrong.has(key) === isWrong) return;
    const next = new Set(wrong);
    if (isWrong) next.add(key);
    else next.delete(key);
    setWrongKeys(next);
  };
  return {
    base: toEdit(base), edit, isDirty, isWrong: wrong.size > 0, setWrong, failure, save,
    theirs: theirs && toEdit(theirs),
    isSaving: status === 'saving',
    isSaved: status === 'saved' && !isDirty,
    change: (part) => { setEdit({ ...edit, ...part }); setStatus('idle'); },
    revert: () => { setEdit(toEdit(base)); setFailure(null); setTheirs(null); setWrongKeys(new Set()); },
  };
}
