import { Anchor, Button, Group, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import type { ProfessionalProgramme, Programmes } from '@shared/contract/college-contract';
import { formatStudyTerm, PROGRAMME_BASE_TITLES, PROGRAMME_KIND_TITLES } from '@shared/domain/college';
import { formatFailure } from '../../../api/failure';
import { useCallQuery } from '../../../api/use-call-query';
import { DataTable, type Column } from '../../../components/data-table';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { PlanView } from '../plan/plan-view';
import { GroupsTable } from './groups-table';
import { NewPlanDialog } from './new-plan-dialog';
import { ProgrammeDialog } from './programme-dialog';

type Opened = { readonly kind: 'card'; readonly programme: ProfessionalProgramme | null } | { readonly kind: 'newPlan'; readonly programme: ProfessionalProgramme };

/** Professions and specialties of a college with their plans of each admission, and which group studies by which (CUR-02). */
export function ProgrammesTab() {
  const programmes = useCallQuery('college.getProgrammes', {});
  const [opened, setOpened] = useState<Opened | null>(null);
  const [planId, setPlanId] = useState<number | null>(null);
  const close = () => { setOpened(null); };
  if (planId !== null) return <PlanView planId={planId} onClose={() => { setPlanId(null); }} />;
  if (programmes.isError) return <MessageBox onRetry={() => { void programmes.refetch(); }}>{formatFailure(programmes.error)}</MessageBox>;
  if (!programmes.data) return <Reading />;
  const { canEdit } = programmes.data;
  return (
    <Stack gap="sm">
      {canEdit && <Group><Button size="xs" onClick={() => { setOpened({ kind: 'card', programme: null }); }}>Новая программа…</Button></Group>}
      <DataTable
        label="Профессии и специальности"
        columns={listColumns({ canEdit, onOpen: (programme) => { setOpened({ kind: 'card', programme }); }, onPlan: setPlanId, onNewPlan: (programme) => { setOpened({ kind: 'newPlan', programme }); } })}
        rows={programmes.data.programmes}
        rowKey={({ id }) => id}
        emptyText={canEdit ? 'Программ пока нет. Добавьте первую: код, профессия или специальность, срок обучения.' : 'Программ пока нет: их заводят завуч и заведующий отделением.'}
      />
      <Groups programmes={programmes.data} />
      {opened?.kind === 'card' && <ProgrammeDialog programme={opened.programme} onClose={close} />}
      {opened?.kind === 'newPlan' && <NewPlanDialog programme={opened.programme} yearStart={programmes.data.yearStart} onClose={close} onMade={(id) => { close(); setPlanId(id); }} />}
    </Stack>
  );
}

function Groups({ programmes }: { readonly programmes: Programmes }) {
  return (
    <section aria-label="Группы">
      <Title order={2} fz="md" mb={4}>Группы</Title>
      <GroupsTable programmes={programmes} />
    </section>
  );
}

type Actions = {
  readonly canEdit: boolean; readonly onOpen: (programme: ProfessionalProgramme) => void; readonly onPlan: (planId: number) => void; readonly onNewPlan: (programme: ProfessionalProgramme) => void;
};

function listColumns({ canEdit, onOpen, onPlan, onNewPlan }: Actions): readonly Column<ProfessionalProgramme>[] {
  return [
    { key: 'code', title: 'Код', width: '7rem', noWrap: true, sortBy: ({ code }) => code, render: ({ code }) => code },
    { key: 'name', title: 'Программа', isRowHead: true, sortBy: ({ name }) => name, render: (programme) => (canEdit ? <Anchor component="button" type="button" size="sm" ta="left" onClick={() => { onOpen(programme); }}>{programme.name}</Anchor> : programme.name) },
    { key: 'kind', title: 'Вид', noWrap: true, sortBy: ({ kind }) => PROGRAMME_KIND_TITLES[kind], render: ({ kind, closedFrom }) => `${PROGRAMME_KIND_TITLES[kind]}${closedFrom === null ? '' : ', закрыта'}` },
    { key: 'base', title: 'База', noWrap: true, render: ({ base }) => PROGRAMME_BASE_TITLES[base] },
    { key: 'term', title: 'Срок', noWrap: true, sortBy: ({ studyMonths }) => studyMonths, render: ({ studyMonths }) => formatStudyTerm(studyMonths) },
    { key: 'groups', title: 'Группы', render: ({ groups }) => groups.map(({ name }) => name).join(', ') },
    {
      key: 'plans', title: 'Учебные планы по наборам', render: (programme) => (
        <Group gap={6}>
          {programme.plans.map(({ id, admissionYear }) => <Button key={id} size="compact-xs" variant="default" aria-label={`План набора ${admissionYear}: ${programme.name}`} onClick={() => { onPlan(id); }}>{admissionYear}</Button>)}
          {canEdit && <Button size="compact-xs" variant="subtle" aria-label={`Новый план: ${programme.name}`} onClick={() => { onNewPlan(programme); }}>Новый…</Button>}
        </Group>
      ),
    },
  ];
}
