import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ProgrammeLine, ProgrammePlan } from '@shared/contract/college-contract';
import { checkSemesterPlan, countSemesters, formatPlanProblem, formatStudyTerm, PROGRAMME_BASE_TITLES } from '@shared/domain/college';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallMutation, useCallQuery } from '../../../api/use-call-query';
import { Icon } from '../../../components/icon';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { PaperWindow } from '../../outage';
import { LineDialog } from './line-dialog';
import { PlanTable } from './plan-table';

const MOST_TOLD = 8;

/** The curriculum of one admission by semesters: hours, attestation, sums, and what the rules of education say of them (CUR-02). */
export function PlanView({ planId, onClose }: { readonly planId: number; readonly onClose: () => void }) {
  const plan = useCallQuery('college.getPlan', { planId });
  const mayPrint = useSession().rights.includes('curriculum.print');
  const printing = useCallMutation('college.printPlan');
  const [line, setLine] = useState<ProgrammeLine | 'new' | null>(null);
  if (plan.isError) return <MessageBox onRetry={() => { void plan.refetch(); }}>{formatFailure(plan.error)}</MessageBox>;
  if (!plan.data) return <Reading />;
  const { programme, admissionYear, canEdit } = plan.data;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2} fz="md">{`${programme.code} ${programme.name}, набор ${admissionYear} года`}</Title>
          <Text size="sm" c="dimmed">{`${PROGRAMME_BASE_TITLES[programme.base]}, ${formatStudyTerm(programme.studyMonths)}${programme.qualification === null ? '' : `, ${programme.qualification}`}`}</Text>
        </div>
        <Group gap="xs">
          <Button size="xs" variant="default" leftSection={<Icon name="left" size={14} />} onClick={onClose}>К программам</Button>
          {mayPrint && <Button size="xs" variant="default" loading={printing.isPending} onClick={() => { printing.mutate({ planId }); }}>Печать плана…</Button>}
          {canEdit && <Button size="xs" onClick={() => { setLine('new'); }}>Добавить предмет…</Button>}
        </Group>
      </Group>
      <Problems plan={plan.data} />
      <PlanTable plan={plan.data} onOpen={canEdit ? setLine : undefined} />
      {line !== null && <LineDialog plan={plan.data} line={line === 'new' ? null : line} onClose={() => { setLine(null); }} />}
      <PaperWindow title="Учебный план программы на утверждение" printing={printing} />
    </Stack>
  );
}

function Problems({ plan: { lines, programme, norms } }: { readonly plan: ProgrammePlan }) {
  const problems = checkSemesterPlan(lines, countSemesters(programme.studyMonths), norms);
  if (problems.length === 0) return null;
  return (
    <MessageBox kind="warning">
      <List size="sm">{problems.slice(0, MOST_TOLD).map((problem) => { const text = formatPlanProblem(problem, (index) => lines[index]?.subject ?? ''); return <List.Item key={text}>{text}</List.Item>; })}</List>
      {problems.length > MOST_TOLD && <Text size="sm">{`и ещё ${problems.length - MOST_TOLD}`}</Text>}
      {problems.some(({ code }) => code === 'tooManyExams' || code === 'tooManyCredits') && <Text size="xs" c="dimmed">{norms.source}</Text>}
    </MessageBox>
  );
}
