import type { FeatureHandlers } from '../handler-context';
import { assignTeacher, openPage, setPageHours } from './change-page';
import { getLoad } from './get-load';
import { getPlan } from './get-plan';
import { printLoad } from './print/print-load';
import { printPlan } from './print/print-plan';
import { setHours } from './set-hours';

type Names =
  | 'curriculum.getPlan' | 'curriculum.setHours' | 'curriculum.getLoad' | 'curriculum.assignTeacher' | 'curriculum.openPage'
  | 'curriculum.setPageHours' | 'curriculum.printPlan' | 'curriculum.printLoad';

export const curriculumHandlers: FeatureHandlers<Names> = {
  'curriculum.getPlan': getPlan,
  'curriculum.setHours': setHours,
  'curriculum.getLoad': getLoad,
  'curriculum.assignTeacher': assignTeacher,
  'curriculum.openPage': openPage,
  'curriculum.setPageHours': setPageHours,
  'curriculum.printPlan': printPlan,
  'curriculum.printLoad': printLoad,
};
