import type { DutyList } from '@shared/contract/control-contract';
import { findPresetTitle } from '@shared/domain/regulation';
import type { HandlerContext } from '../handler-context';
import { loadDutyFacts } from './duty-facts';
import { listTasks } from './list-tasks';

export function getDutyList(context: HandlerContext, onlyOwn: boolean): DutyList {
  const today = context.clock.today();
  const { accountId, roles } = context.actor;
  const facts = context.read((query) => loadDutyFacts(query, today));
  return { presetTitle: findPresetTitle(facts.preset) ?? facts.preset, hasDuties: facts.lines.length > 0, today, tasks: listTasks(facts, { accountId, roles }, today, onlyOwn) };
}
