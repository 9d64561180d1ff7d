import type { FeatureHandlers } from '../handler-context';
import { confirmAct, decideOperations, draftAct, saveAct } from './breach-act/change-act';
import { getActRow, listActs } from './breach-act/list-acts';
import { listOperations } from './breach-act/operations';
import { printAct, printBreach } from './breach-act/print-act';
import { closeFamilyBreach, listFamilyBreaches, registerFamilyBreach } from './family/family-breaches';

type Names =
  | 'security.listActs' | 'security.draftAct' | 'security.saveAct' | 'security.listOperations' | 'security.decideOperations' | 'security.confirmAct' | 'security.printAct'
  | 'security.printBreach' | 'security.registerFamilyBreach' | 'security.listFamilyBreaches' | 'security.closeFamilyBreach';

export const breachHandlers: FeatureHandlers<Names> = {
  'security.listActs': (_input, context) => context.read(listActs),
  'security.draftAct': (input, context) => draftAct(context, input),
  'security.saveAct': (input, context) => saveAct(context, input),
  'security.listOperations': ({ actId }, context) => context.read((query) => listOperations(query, getActRow(query, actId))),
  'security.decideOperations': (input, context) => decideOperations(context, input),
  'security.confirmAct': (input, context) => confirmAct(context, input),
  'security.printAct': ({ actId }, context) => printAct(context, actId),
  'security.printBreach': ({ reportId }, context) => printBreach(context, reportId),
  'security.registerFamilyBreach': (input, context) => registerFamilyBreach(context, input),
  'security.listFamilyBreaches': (_input, context) => context.read((query) => listFamilyBreaches(query, context.access)),
  'security.closeFamilyBreach': (input, context) => closeFamilyBreach(context, input),
};
