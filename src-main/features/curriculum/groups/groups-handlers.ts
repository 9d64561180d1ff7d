import type { FeatureHandlers } from '../../handler-context';
import { getDivision } from './get-division';
import { getMembers, setMembers } from './group-members';
import { listDivisions } from './list-divisions';
import { listGroups } from './list-groups';
import { decideProposal, proposeDivision, saveDivision } from './save-division';
import { saveGroup } from './save-group';

type Names =
  | 'groups.listDivisions' | 'groups.getDivision' | 'groups.saveDivision' | 'groups.proposeDivision' | 'groups.decideProposal' | 'groups.listGroups' | 'groups.saveGroup'
  | 'groups.getMembers' | 'groups.setMembers';

export const groupsHandlers: FeatureHandlers<Names> = {
  'groups.listDivisions': listDivisions,
  'groups.getDivision': getDivision,
  'groups.saveDivision': saveDivision,
  'groups.proposeDivision': proposeDivision,
  'groups.decideProposal': decideProposal,
  'groups.listGroups': listGroups,
  'groups.saveGroup': saveGroup,
  'groups.getMembers': getMembers,
  'groups.setMembers': setMembers,
};
