import { useQueryClient } from '@tanstack/react-query';
import type { IndividualPlan } from '@shared/contract/individual-contract';
import type { RecordField } from '@shared/lib/record-field';
import { useBackend } from '../../api/backend-context';
import { useSession } from '../../api/session-context';
import { useRecordDraft, type RecordDraft } from '../../api/use-record-draft';

type Options<Edit> = {
  /** Null: a new one. */
  readonly plan: IndividualPlan | null;
  readonly kind: IndividualPlan['kind'];
  readonly fields: readonly RecordField<Edit>[];
  readonly toEdit: (plan: IndividualPlan) => Edit;
  readonly save: (version: number, edit: Edit) => Promise<IndividualPlan>;
  readonly onClose: () => void;
};

/** An individual plan while it is typed; saved, the lists of plans are read again and the window closes. */
export function usePlanDraft<Edit extends object>({ plan, kind, fields, toEdit, save, onClose }: Options<Edit>): RecordDraft<Edit> {
  const backend = useBackend();
  const queryClient = useQueryClient();
  const { today } = useSession();
  return useRecordDraft<IndividualPlan, Edit>({
    card: plan ?? makeEmpty(kind, today),
    fields,
    toEdit,
    save,
    reread: async () => (await backend.call('individual.listPlans', {})).find(({ id }) => id === plan?.id) ?? makeEmpty(kind, today),
    onSaved: () => { void queryClient.invalidateQueries({ queryKey: ['individual.listPlans'] }); onClose(); },
  });
}

function makeEmpty(kind: IndividualPlan['kind'], today: string): IndividualPlan {
  return { id: 0, version: 0, kind, studentId: 0, student: '', classId: 0, className: '', dateFrom: today, dateTo: null, basis: 'приказ', documentNumber: '', documentDate: today, place: '', lines: [], sheetCount: 0, canEdit: true, canFill: false, change: null };
}
