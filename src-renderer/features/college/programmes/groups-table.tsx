import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { CollegeGroup, Programmes } from '@shared/contract/college-contract';
import { findPlanOfGroup, PROGRAMME_BASE_TITLES } from '@shared/domain/college';
import { formatFailure } from '../../../api/failure';
import { useCallMutation } from '../../../api/use-call-query';
import { DataTable } from '../../../components/data-table';
import { MessageBox } from '../../../components/message-box';

/** Each group with its programme and the plan of its admission. */
export function GroupsTable({ programmes: { groups, programmes, canEdit, yearStart } }: { readonly programmes: Programmes }) {
  const queryClient = useQueryClient();
  const setting = useCallMutation('college.setGroupProgramme');
  const reread = () => { void queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('college.') }); };
  const choose = ({ id, programmeId }: CollegeGroup, next: number | null) => { setting.mutate({ classId: id, programmeId: next, seen: programmeId }, { onSettled: reread }); };
  const nameOf = (id: number | null): string => programmes.find((one) => one.id === id)?.name ?? 'не указана';
  const options = [{ value: '', label: 'не указана' }, ...programmes.filter(({ closedFrom }) => closedFrom === null).map(({ id, code, name, base }) => ({ value: String(id), label: `${code} ${name}, ${PROGRAMME_BASE_TITLES[base]}` }))];
  return (
    <>
      {setting.isError && <MessageBox>{formatFailure(setting.error)}</MessageBox>}
      <DataTable
        label="Группы и программы"
        rows={groups}
        rowKey={({ id }) => id}
        emptyText="Групп пока нет. Заведите их в «Справочниках»: уровень – среднее профессиональное, вместо класса – курс."
        columns={[
          { key: 'name', title: 'Группа', width: '9rem', isRowHead: true, sortBy: ({ name }) => name, render: ({ name }) => name },
          { key: 'studyYear', title: 'Курс', width: '5rem', align: 'right', sortBy: ({ studyYear }) => studyYear, render: ({ studyYear }) => studyYear },
          {
            key: 'programme', title: 'Программа', sortBy: ({ programmeId }) => nameOf(programmeId),
            render: (group) => (canEdit
              ? <NativeSelect size="xs" aria-label={`Программа группы ${group.name}`} value={group.programmeId ?? ''} data={options} onChange={(event) => { choose(group, event.currentTarget.value === '' ? null : Number(event.currentTarget.value)); }} />
              : nameOf(group.programmeId)),
          },
          {
            key: 'plan', title: 'План', width: '12rem', render: ({ programmeId, studyYear }) => {
              const plan = findPlanOfGroup(programmes.find(({ id }) => id === programmeId)?.plans ?? [], yearStart, studyYear);
              return plan === null ? '–' : `набора ${plan.admissionYear} года`;
            },
          },
        ]}
      />
    </>
  );
}
