import { AppError } from '@shared/contract/app-error';
import { readTableFile } from '../../exchange/read-table-file';
import type { FeatureHandlers } from '../handler-context';
import { listColumns, rememberColumns } from './column-memory';
import { listSources, readSource } from './copy-plan';
import { correctPlan } from './correct-plan';
import { decideCorrection, undoCorrection } from './decide-correction';
import { decidePlan, submitPlan, withdrawPlan } from './decide-plan';
import { getPlan } from './get-plan';
import { listPlans } from './list-plans';
import { printPlan } from './print-plan';
import { savePlan } from './save-plan';

type Names =
  | 'lessonPlan.list' | 'lessonPlan.get' | 'lessonPlan.save' | 'lessonPlan.submit' | 'lessonPlan.withdraw' | 'lessonPlan.decide' | 'lessonPlan.listSources' | 'lessonPlan.readSource'
  | 'lessonPlan.readFile' | 'lessonPlan.listColumns' | 'lessonPlan.rememberColumns' | 'lessonPlan.correct' | 'lessonPlan.undoCorrection' | 'lessonPlan.decideCorrection' | 'lessonPlan.print';

export const lessonPlanHandlers: FeatureHandlers<Names> = {
  'lessonPlan.list': (_input, context) => listPlans(context),
  'lessonPlan.get': ({ courseId }, { read, access, clock }) => read((query) => getPlan(query, courseId, access, clock.today())),
  'lessonPlan.save': savePlan,
  'lessonPlan.submit': submitPlan,
  'lessonPlan.withdraw': withdrawPlan,
  'lessonPlan.decide': decidePlan,
  'lessonPlan.listSources': ({ courseId }, { read, clock }) => read((query) => listSources(query, courseId, clock.today())),
  'lessonPlan.readSource': (input, { read }) => read((query) => readSource(query, input)),
  'lessonPlan.readFile': async ({ file }) => {
    const { rows, problem } = await readTableFile(file.bytes, file.name);
    if (problem !== null) throw new AppError('invalidInput', { what: problem });
    return { rows };
  },
  'lessonPlan.listColumns': (_input, { read, actor }) => read((query) => listColumns(query, actor.accountId)),
  'lessonPlan.rememberColumns': rememberColumns,
  'lessonPlan.correct': correctPlan,
  'lessonPlan.undoCorrection': undoCorrection,
  'lessonPlan.decideCorrection': decideCorrection,
  'lessonPlan.print': printPlan,
};
