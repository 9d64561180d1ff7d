import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import type { PromotionClass, PromotionState } from '@shared/contract/promotion-contract';
import { formatFailure } from '../../../api/failure';
import { useSession } from '../../../api/session-context';
import { useCallMutation, useCallQuery } from '../../../api/use-call-query';
import { MessageBox } from '../../../components/message-box';
import { Reading } from '../../../components/reading';
import { Screen } from '../../../components/screen';
import { ApplyDialog } from './apply-dialog';
import { CheckPanel } from './check-panel';
import { ClassPlan } from './class-plan';
import { DonePanel } from './done-panel';
import { PupilsDialog } from './pupils-dialog';
import { usePromotionPlan } from './use-promotion-plan';
import { YearStep } from './year-step';

const TITLE = 'Перевод на новый год';

/** The whole school goes on by a year: planned, tried, carried out, taken back (MOV-04). */
export function PromotionScreen() {
  const state = useCallQuery('promotion.getState', {});
  if (state.data?.done === null) return <PromotionPlanScreen key={state.data.fromYear.id} state={state.data} />;
  return (
    <Screen title={TITLE}>
      {state.isPending && <Reading />}
      {state.isError && <MessageBox onRetry={() => { void state.refetch(); }}>{formatFailure(state.error)}</MessageBox>}
      {state.data?.done && <DonePanel done={state.data.done} />}
    </Screen>
  );
}

function PromotionPlanScreen({ state }: { readonly state: PromotionState }) {
  const { today } = useSession();
  const draft = usePromotionPlan(state, today);
  const checking = useCallMutation('promotion.check');
  const [open, setOpen] = useState<PromotionClass | null>(null);
  const [isApplying, setApplying] = useState(false);
  const { data, variables } = checking;
  // A check of another plan says nothing about this one.
  const checked = data && variables.plan === draft.plan ? data : null;
  const actions = (
    <>
      <Button variant={checked?.problems.length === 0 ? 'default' : 'filled'} loading={checking.isPending} onClick={() => { checking.mutate({ plan: draft.plan }); }}>Проверить</Button>
      <Button disabled={checked?.problems.length !== 0} variant={checked?.problems.length === 0 ? 'filled' : 'default'} onClick={() => { setApplying(true); }}>Перевести…</Button>
    </>
  );
  return (
    <Screen title={TITLE} note={`${state.fromYear.name} → ${draft.plan.year.name}`} actions={actions}>
      <Stack gap="sm">
        <YearStep state={state} draft={draft} />
        {checking.isError && <MessageBox>{formatFailure(checking.error)}</MessageBox>}
        {checked && <CheckPanel check={checked} />}
        <ClassPlan classes={state.classes} draft={draft} onOpen={setOpen} />
      </Stack>
      {open && <PupilsDialog schoolClass={open} draft={draft} onClose={() => { setOpen(null); }} />}
      {isApplying && checked && <ApplyDialog plan={draft.plan} check={checked} onClose={() => { setApplying(false); }} />}
    </Screen>
  );
}
