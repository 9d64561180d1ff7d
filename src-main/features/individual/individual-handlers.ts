import type { FeatureHandlers } from '../handler-context';
import { listAttestation, removeProtocol, saveProtocol } from './attestation';
import { proposeForPupil } from './candidates';
import { getChoices, listPupils } from './choices';
import { getCorrection, removeCorrection, saveCorrection } from './correction';
import { listPlans } from './load-plans';
import { printCorrection } from './print-correction';
import { printSheet } from './print-sheet';
import { savePlan } from './save-plan';
import { removePlan, saveStay } from './save-stay';
import { getSheet, removeSheetLine, saveSheetLine } from './sheet';

type Names =
  | 'individual.listPlans' | 'individual.listPupils' | 'individual.getChoices' | 'individual.savePlan' | 'individual.saveStay' | 'individual.removePlan' | 'individual.getSheet'
  | 'individual.saveSheetLine' | 'individual.removeSheetLine' | 'individual.printSheet' | 'individual.listAttestation' | 'individual.saveProtocol' | 'individual.removeProtocol'
  | 'individual.getCorrection' | 'individual.proposeTopics' | 'individual.saveCorrection' | 'individual.removeCorrection' | 'individual.printCorrection';

export const individualHandlers: FeatureHandlers<Names> = {
  'individual.listPlans': listPlans,
  'individual.listPupils': listPupils,
  'individual.getChoices': getChoices,
  'individual.savePlan': savePlan,
  'individual.saveStay': saveStay,
  'individual.removePlan': removePlan,
  'individual.getSheet': getSheet,
  'individual.saveSheetLine': saveSheetLine,
  'individual.removeSheetLine': removeSheetLine,
  'individual.printSheet': printSheet,
  'individual.listAttestation': listAttestation,
  'individual.saveProtocol': saveProtocol,
  'individual.removeProtocol': removeProtocol,
  'individual.getCorrection': getCorrection,
  'individual.proposeTopics': proposeForPupil,
  'individual.saveCorrection': saveCorrection,
  'individual.removeCorrection': removeCorrection,
  'individual.printCorrection': printCorrection,
};
