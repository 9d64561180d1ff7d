import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { BellRuleCard, YearBells } from '@shared/contract/calendar-contract';
import { formatDate } from '@shared/lib/russian-date';
import { formatFailure } from '../../../../api/failure';
import { DataTable, type Column } from '../../../../components/data-table';
import { MessageBox } from '../../../../components/message-box';
import { useCalendarCall } from '../use-calendar-call';
import { describeRuleDays } from '../year-words';
import { BellRuleDialog } from './bell-rule-dialog';
import { listRuleLines, type RuleLine } from './list-rule-lines';

/** Every assignment of bells: whom, on which days, from when till when; what ended stays for the days it was in force. */
export function BellRules({ bells, mayEdit }: { readonly bells: YearBells; readonly mayEdit: boolean }) {
  const call = useCalendarCall('bells');
  const [isAdding, setAdding] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const end = async ({ source, id, version }: BellRuleCard) => {
    setFailure(null);
    try {
      await call('school.endBellRule', { yearId: bells.year.id, source, id, version });
    } catch (error) {
      setFailure(formatFailure(error));
    }
  };
  return (
    <>
      {failure !== null && <MessageBox onClose={() => { setFailure(null); }}>{failure}</MessageBox>}
      <DataTable label="Назначения звонков" columns={listColumns(mayEdit ? (rule) => { void end(rule); } : null, bells.freeFrom)} rows={listRuleLines(bells)} rowKey={({ key }) => key} emptyText="Звонки ещё никому не назначены: без них у уроков нет времени, а у записей – сроков." />
      {mayEdit && bells.schedules.some(({ retiredOn }) => retiredOn === null) && <Group mt="xs"><Button size="xs" variant="default" onClick={() => { setAdding(true); }}>Назначить звонки…</Button></Group>}
      {isAdding && <BellRuleDialog bells={bells} onClose={() => { setAdding(false); }} />}
    </>
  );
}

function listColumns(end: ((rule: BellRuleCard) => void) | null, freeFrom: string): readonly Column<RuleLine>[] {
  const columns: readonly Column<RuleLine>[] = [
    { key: 'schedule', title: 'Звонки', isRowHead: true, render: ({ schedule }) => schedule, sortBy: ({ schedule }) => schedule },
    { key: 'whom', title: 'Кому', render: ({ whom }) => whom, sortBy: ({ whom }) => whom },
    { key: 'days', title: 'Дни', render: ({ rule }) => `${describeRuleDays(rule)}${rule.reason === null ? '' : ` (${rule.reason})`}` },
    { key: 'from', title: 'С', noWrap: true, width: '6rem', render: ({ rule }) => formatDate(rule.dateFrom), sortBy: ({ rule }) => rule.dateFrom },
    { key: 'to', title: 'По', noWrap: true, width: '6rem', render: ({ rule }) => (rule.dateTo === null ? 'дальше' : formatDate(rule.dateTo)), sortBy: ({ rule }) => rule.dateTo ?? '9' },
  ];
  if (!end) return columns;
  const mayEnd = ({ isOne, rule }: RuleLine) => isOne && (rule.dateTo === null || rule.dateTo >= freeFrom);
  return [...columns, {
    key: 'end', title: '', width: '7rem', align: 'right',
    render: (line) => mayEnd(line) && <Button size="compact-xs" variant="subtle" aria-label={`${line.rule.dateFrom >= freeFrom ? 'Убрать' : 'Завершить'}: ${line.schedule}, ${line.whom}`} onClick={() => { end(line.rule); }}>{line.rule.dateFrom >= freeFrom ? 'Убрать' : 'Завершить'}</Button>,
  }];
}
