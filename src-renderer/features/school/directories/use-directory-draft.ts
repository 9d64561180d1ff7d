import { useQueryClient } from '@tanstack/react-query';
import { useRecordDraft, type RecordDraft } from '../../../api/use-record-draft';
import type { RecordField } from '../../../components/record';

type Options<Card, Edit> = {
  readonly card: Card;
  readonly fields: readonly RecordField<Edit>[];
  readonly save: (version: number, edit: Edit) => Promise<Card>;
  /** The whole list anew, to find what somebody else has made of the record. */
  readonly list: () => Promise<readonly Card[]>;
  readonly isSame: (card: Card) => boolean;
  readonly onClose: () => void;
};

/** A record of a directory in its window: saved, the lists are read anew and the window closes. */
export function useDirectoryDraft<Card extends Edit & { readonly version: number }, Edit extends object>({ card, fields, save, list, isSame, onClose }: Options<Card, Edit>): RecordDraft<Edit> {
  const queryClient = useQueryClient();
  return useRecordDraft<Card, Edit>({
    card,
    fields,
    toEdit: (from) => Object.fromEntries(fields.map(({ key }) => [key, from[key]])) as unknown as Edit,
    save,
    reread: async () => (await list()).find(isSame) ?? card,
    onSaved: () => {
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => typeof queryKey[0] === 'string' && /^(school|readiness)\./.test(queryKey[0]) });
      onClose();
    },
  });
}
