import type { FeatureHandlers } from '../handler-context';
import { decideAct, registerAct } from './change-acts';
import { loadActs } from './load-acts';
import { printAct } from './print-act';
import { printBlankForm, printClassForm, printCourseForm } from './print-forms';

type Names =
  | 'outage.printBlankForm' | 'outage.printClassForm' | 'outage.printCourseForm' | 'outage.listActs' | 'outage.registerAct' | 'outage.decideAct' | 'outage.printAct';

export const outageHandlers: FeatureHandlers<Names> = {
  'outage.printBlankForm': printBlankForm,
  'outage.printClassForm': printClassForm,
  'outage.printCourseForm': printCourseForm,
  'outage.listActs': (_input, context) => context.read(loadActs),
  'outage.registerAct': registerAct,
  'outage.decideAct': decideAct,
  'outage.printAct': printAct,
};
