import type { FeatureHandlers } from '../handler-context';
import { issueClassSlips, issueOneSlip } from './issue-slips';
import { loadFamilyClass } from './load-family';
import { markHanded, printSlipRegister } from './slip-register';

type Names = 'families.getClass' | 'families.issueClass' | 'families.issueSlip' | 'families.markHanded' | 'families.printRegister';

export const familiesHandlers: FeatureHandlers<Names> = {
  'families.getClass': (input, context) => context.read((query) => loadFamilyClass(query, input.classId, context)),
  'families.issueClass': issueClassSlips,
  'families.issueSlip': issueOneSlip,
  'families.markHanded': markHanded,
  'families.printRegister': printSlipRegister,
};
