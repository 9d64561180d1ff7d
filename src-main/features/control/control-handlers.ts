import type { controlContract } from '@shared/contract/control-contract';
import type { FeatureHandlers } from '../handler-context';
import { getDutyList } from './get-duty-list';
import { markDuty, unmarkDuty } from './mark-duty';
import { printDuties } from './print-duties';

export const controlHandlers: FeatureHandlers<keyof typeof controlContract> = {
  'control.listDuties': (_input, context) => getDutyList(context, true),
  'control.listAllDuties': (_input, context) => getDutyList(context, false),
  'control.printDuties': (input, context) => printDuties({ ...input, role: null }, context, true),
  'control.printAllDuties': (input, context) => printDuties(input, context, false),
  'control.markDuty': markDuty,
  'control.unmarkDuty': unmarkDuty,
};
