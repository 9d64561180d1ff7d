import type { controlContract, DutyList } from '@shared/contract/control-contract';
import { findPresetTitle } from '@shared/domain/regulation';
import type { FeatureHandlers, HandlerContext } from '../handler-context';
import { loadDutyFacts } from './duty-facts';
import { listTasks } from './list-tasks';
import { markDuty, unmarkDuty } from './mark-duty';

export const controlHandlers: FeatureHandlers<keyof typeof controlContract> = {
  'control.listDuties': (_input, context) => listDuties(context, true),
  'control.listAllDuties': (_input, context) => listDuties(context, false),
  'control.markDuty': markDuty,
  'control.unmarkDuty': unmarkDuty,
};

function listDuties(context: HandlerContext, onlyOwn: boolean): DutyList {
  const today = context.clock.today();
  const { accountId, roles } = context.actor;
  const facts = context.read((query) => loadDutyFacts(query, today));
  return { presetTitle: findPresetTitle(facts.preset) ?? facts.preset, hasDuties: facts.lines.length > 0, today, tasks: listTasks(facts, { accountId, roles }, today, onlyOwn) };
}
