import type { FeatureHandlers } from '../../handler-context';
import { getFulfilment } from './get-fulfilment';
import { exportFulfilment, printFulfilment } from './print-fulfilment';

type Names = 'lessonPlan.getFulfilment' | 'lessonPlan.printFulfilment' | 'lessonPlan.exportFulfilment';

export const fulfilmentHandlers: FeatureHandlers<Names> = {
  'lessonPlan.getFulfilment': getFulfilment,
  'lessonPlan.printFulfilment': printFulfilment,
  'lessonPlan.exportFulfilment': exportFulfilment,
};
