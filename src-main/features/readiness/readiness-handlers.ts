import type { readinessContract } from '@shared/contract/readiness-contract';
import type { FeatureHandlers } from '../handler-context';
import { decideApproval, listApprovals, submitApproval } from './approvals';
import { getBoard, saveSection, signSection } from './board';
import { getQuality, noteQualityCheck } from './quality';

export const readinessHandlers: FeatureHandlers<keyof typeof readinessContract> = {
  'readiness.getBoard': (_input, context) => context.read((query) => getBoard(query, context.clock.today())),
  'readiness.saveSection': saveSection,
  'readiness.signSection': signSection,
  'readiness.getQuality': (_input, context) => context.read((query) => getQuality(query, context.clock.today())),
  'readiness.noteQualityCheck': noteQualityCheck,
  'readiness.listApprovals': (_input, context) => context.read((query) => listApprovals(query, context.clock.today())),
  'readiness.submitApproval': submitApproval,
  'readiness.decideApproval': decideApproval,
};
