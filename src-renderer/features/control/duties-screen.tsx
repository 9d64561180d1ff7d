import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DutyTask } from '@shared/contract/control-contract';
import { ROLES, type Role } from '@shared/domain/accounts';
import { DUTY_SPANS, isInSpan, SHORT_ROLES, type DutySpan } from '@shared/domain/control';
import { formatFailure } from '../../api/failure';
import { useSession } from '../../api/session-context';
import { useCallQuery } from '../../api/use-call-query';
import { useMoment } from '../../api/use-moment';
import { DataTable } from '../../components/data-table';
import { Icon } from '../../components/icon';
import { matchesWords } from '../../components/matches-words';
import { MessageBox } from '../../components/message-box';
import { Reading } from '../../components/reading';
import { Screen } from '../../components/screen';
import { listColumns } from './duty-columns';
import { DutyTabs, type DutyTabProps } from './duty-tabs';
import { summarize } from './duty-words';
import { PrintDuties } from './print-duties';
import { useDutyMarks } from './use-duty-marks';
import styles from './duties.module.css';

/** «Обязанности» (CTL-11): what the regulation wants of a person and by when; the heads see those of everybody. */
export function DutiesScreen({ tab, onTab }: DutyTabProps) {
  const { rights, initials } = useSession();
  const isOfAll = tab === 'all' && rights.includes('control.viewAllDuties');
  const list = useCallQuery(isOfAll ? 'control.listAllDuties' : 'control.listDuties', {});
  const marks = useDutyMarks();
  const moment = useMoment();
  const [words, setWords] = useState('');
  const [span, setSpan] = useState<DutySpan>('month');
  const [role, setRole] = useState<Role | ''>('');
  const rows = (list.data?.tasks ?? []).filter((task) => isInSpan(task, span) && (!isOfAll || role === '' || task.roles.some((one) => one === role)) && matchesWords(words, [task.duty, task.clause, ...task.people]));
  const columns = listColumns({ isOfAll, rights, initials, moment, onDone: marks.mark, onUndo: marks.unmark });
  return (
    <Screen
      title="Обязанности"
      note={list.data && summarize(list.data)}
      actions={(
        <>
          {isOfAll && <NativeSelect aria-label="Чьи обязанности" value={role} data={[{ value: '', label: 'Все роли' }, ...ROLES.map((one) => ({ value: one, label: SHORT_ROLES[one] }))]} onChange={(event) => { setRole(ROLES.find((one) => one === event.currentTarget.value) ?? ''); }} />}
          <SegmentedControl size="xs" aria-label="За какое время" data={[...DUTY_SPANS]} value={span} onChange={(value) => { setSpan(DUTY_SPANS.find((one) => one.value === value)?.value ?? 'month'); }} />
          <TextInput w={220} leftSection={<Icon name="search" size={15} />} placeholder={isOfAll ? 'Фамилия или обязанность' : 'Обязанность или пункт'} aria-label="Отбор обязанностей" value={words} onChange={(event) => { setWords(event.currentTarget.value); }} />
          {list.data?.hasDuties === true && <PrintDuties isOfAll={isOfAll} role={role === '' ? null : role} span={span} />}
        </>
      )}
    >
      <DutyTabs tab={isOfAll ? 'all' : 'own'} onTab={onTab} />
      {list.isPending && <Reading text="Считаем сроки…" />}
      {list.isError && <MessageBox onRetry={() => { void list.refetch(); }}>{formatFailure(list.error)}</MessageBox>}
      {marks.failure !== null && <MessageBox>{marks.failure}</MessageBox>}
      {list.data?.hasDuties === false && <MessageBox kind="warning">{`В регламенте школы («${list.data.presetTitle}») обязанности не перечислены. Они появятся, когда в «Регламенте» будет выбран образец с перечнем обязанностей.`}</MessageBox>}
      {list.data?.hasDuties === true && <div className={styles.rest}><DataTable<DutyTask> label="Обязанности" columns={columns} rows={rows} rowKey={({ key }) => key} emptyText={list.data.tasks.length === 0 ? 'Регламент школы не возлагает обязанностей на ваши роли.' : 'Таких обязанностей нет. Уточните отбор или возьмите больший срок.'} rowHeight={48} /></div>}
    </Screen>
  );
}
