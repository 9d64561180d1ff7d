import { professionalProgrammeTable, programmeLineTable } from '../../database/entities';
import { findLastChange } from '../audit';
import type { FeatureHandlers } from '../handler-context';
import { printProgrammePlan } from './print/print-plan';
import { printSchedule } from './print/print-schedule';
import { buildSchedule, setWeeks } from './process-schedule';
import { addPlan, getProgrammePlan, removeLine, saveLine } from './programme-plan';
import { getProgrammes, saveProgramme, setGroupProgramme } from './programmes';

type Names =
  | 'college.getProgrammes' | 'college.getLastChange' | 'college.saveProgramme' | 'college.setGroupProgramme' | 'college.addPlan' | 'college.getPlan' | 'college.saveLine' | 'college.removeLine' | 'college.printPlan'
  | 'college.getSchedule' | 'college.setWeeks' | 'college.printSchedule';

export const collegeHandlers: FeatureHandlers<Names> = {
  'college.getProgrammes': (_input, context) => getProgrammes(context),
  'college.getLastChange': ({ of, id }, { read }) => read((query) => findLastChange(query, (of === 'programme' ? professionalProgrammeTable : programmeLineTable).name, String(id))),
  'college.saveProgramme': saveProgramme,
  'college.setGroupProgramme': setGroupProgramme,
  'college.addPlan': addPlan,
  'college.getPlan': ({ planId }, { read, access, clock }) => read((query) => getProgrammePlan(query, planId, access, clock.today())),
  'college.saveLine': saveLine,
  'college.removeLine': removeLine,
  'college.printPlan': printProgrammePlan,
  'college.getSchedule': (_input, { read, access, clock }) => read((query) => buildSchedule(query, access, clock.today())),
  'college.setWeeks': setWeeks,
  'college.printSchedule': printSchedule,
};
