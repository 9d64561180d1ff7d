import { Group, NativeSelect, Radio, TextInput } from '@mantine/core';
import type { YearBells } from '@shared/contract/calendar-contract';
import { checkBellRule, formatCalendarProblem } from '@shared/domain/school';
import { DateField } from '../../../../components/date-field';
import { MessageBox } from '../../../../components/message-box';
import { RecordDialog } from '../../../../components/record';
import { WEEKDAY_WORDS } from '../year-words';
import { toRule } from './to-rule';
import { RULE_FIELDS, useRuleDraft, type RuleDraft } from './use-rule-draft';

/** By which bells whom: for good, on a weekday, or on some days – a shortened day. */
export function BellRuleDialog({ bells, onClose }: { readonly bells: YearBells; readonly onClose: () => void }) {
  const draft = useRuleDraft(bells, onClose);
  const { edit } = draft;
  const problems = draft.isWrong ? [] : checkBellRule(toRule(edit), bells.year, []);
  return (
    <RecordDialog title="Назначить звонки" action="Назначить" fields={RULE_FIELDS} draft={draft} isNew canSave={problems.length === 0} onClose={onClose}>
      <NativeSelect
        label="Расписание звонков"
        value={edit.scheduleId}
        data={bells.schedules.filter(({ retiredOn }) => retiredOn === null).map(({ id, name }) => ({ value: String(id), label: name }))}
        onChange={(event) => { draft.change({ scheduleId: Number(event.currentTarget.value) }); }}
      />
      <WhomFields bells={bells} draft={draft} />
      <DayFields draft={draft} />
      {problems.length > 0 && <MessageBox kind="warning">{problems.map(formatCalendarProblem).join(' ')}</MessageBox>}
    </RecordDialog>
  );
}

function WhomFields({ bells, draft: { edit, change } }: { readonly bells: YearBells; readonly draft: RuleDraft }) {
  const grades = [...new Set(bells.classes.map(({ grade }) => grade))].map((grade) => ({ value: `g${grade}`, label: `${grade} классы` }));
  const shifts = [1, 2, 3].map((shift) => ({ value: `s${shift}`, label: `${shift}-я смена` }));
  const classes = bells.classes.map(({ classId, name }) => ({ value: `c${classId}`, label: name }));
  return <NativeSelect label="Кому" value={edit.whom} data={[{ value: 'all', label: 'вся школа' }, ...shifts, { value: 'g1-4', label: '1–4 классы' }, { value: 'g5-9', label: '5–9 классы' }, { value: 'g10-11', label: '10–11 классы' }, ...grades, ...classes]} onChange={(event) => { change({ whom: event.currentTarget.value }); }} />;
}

function DayFields({ draft: { edit, change, setWrong } }: { readonly draft: RuleDraft }) {
  const setDate = (key: 'dateFrom' | 'dateTo', isNeeded: boolean) => (date: string | null | undefined) => {
    setWrong(key, date === undefined || (isNeeded && date === null));
    if (date !== undefined) change(key === 'dateFrom' ? { dateFrom: date ?? edit.dateFrom } : { dateTo: date });
  };
  return (
    <>
      <Radio.Group label="По каким дням" value={edit.days} onChange={(days) => { change({ days: days === 'weekday' || days === 'span' ? days : 'always' }); }}>
        <Group gap="md" mt={4}><Radio value="always" label="каждый день" /><Radio value="weekday" label="в день недели" /><Radio value="span" label="отдельные дни" /></Group>
      </Radio.Group>
      {edit.days === 'weekday' && <NativeSelect label="День недели" value={edit.weekday} data={WEEKDAY_WORDS.slice(0, 6).map((label, index) => ({ value: String(index + 1), label }))} onChange={(event) => { change({ weekday: Number(event.currentTarget.value) }); }} />}
      <Group gap="sm" grow align="flex-start">
        <DateField label={edit.days === 'span' ? 'Первый день' : 'Действует с'} value={edit.dateFrom} onChange={setDate('dateFrom', true)} />
        {edit.days === 'span' && <DateField label="Последний день" value={edit.dateTo} onChange={setDate('dateTo', true)} />}
      </Group>
      {edit.days === 'span' && <TextInput label="Причина" placeholder="Предпраздничный день" value={edit.reason} maxLength={120} onChange={(event) => { change({ reason: event.currentTarget.value }); }} />}
    </>
  );
}
