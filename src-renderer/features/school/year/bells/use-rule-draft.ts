import type { YearBells } from '@shared/contract/calendar-contract';
import type { RecordField } from '@shared/lib/record-field';
import { useRecordDraft, type RecordDraft } from '../../../../api/use-record-draft';
import { useCalendarCall } from '../use-calendar-call';
import { toRule, type RuleForm } from './to-rule';

export type RuleDraft = RecordDraft<RuleForm>;
export const RULE_FIELDS: readonly RecordField<RuleForm>[] = [
  { key: 'scheduleId', label: 'Звонки' }, { key: 'whom', label: 'Кому' }, { key: 'days', label: 'Дни' }, { key: 'weekday', label: 'День недели' },
  { key: 'dateFrom', label: 'С' }, { key: 'dateTo', label: 'По' }, { key: 'reason', label: 'Причина' },
];

/** A new rule from the first day that it may change. */
export function useRuleDraft(bells: YearBells, onClose: () => void): RuleDraft {
  const call = useCalendarCall('bells');
  const first = bells.schedules.find(({ retiredOn }) => retiredOn === null);
  const card = { version: 0, form: { scheduleId: first?.id ?? 0, whom: 'all', days: 'always', weekday: 6, dateFrom: bells.freeFrom, dateTo: bells.freeFrom, reason: '' } satisfies RuleForm as RuleForm };
  return useRecordDraft<typeof card, RuleForm>({
    card, fields: RULE_FIELDS,
    toEdit: ({ form }) => form,
    save: async (_, form) => {
      await call('school.saveBellRule', { yearId: bells.year.id, edit: toRule(form) });
      return { version: 0, form };
    },
    reread: () => Promise.resolve(card),
    onSaved: onClose,
  });
}
