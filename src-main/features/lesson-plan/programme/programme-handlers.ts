import type { FeatureHandlers } from '../../handler-context';
import { approveProgramme, attachProgramme, getProgrammeCard, readProgramme, saveProgramme, withdrawProgramme } from './change-programme';
import { listProgrammes } from './list-programmes';

type Names = 'workProgramme.list' | 'workProgramme.get' | 'workProgramme.attach' | 'workProgramme.save' | 'workProgramme.approve' | 'workProgramme.withdraw' | 'workProgramme.read';

export const workProgrammeHandlers: FeatureHandlers<Names> = {
  'workProgramme.list': (_input, context) => listProgrammes(context),
  'workProgramme.get': getProgrammeCard,
  'workProgramme.attach': attachProgramme,
  'workProgramme.save': saveProgramme,
  'workProgramme.approve': approveProgramme,
  'workProgramme.withdraw': withdrawProgramme,
  'workProgramme.read': readProgramme,
};
