import type { directoriesContract } from '@shared/contract/directories-contract';
import type { FeatureHandlers } from '../../handler-context';
import { listAbsenceCodes, removeAbsenceCode, saveAbsenceCode } from './absence-codes';
import { listClassCards } from './class-cards';
import { listClassSets, saveClassSet } from './class-sets';
import { getRecordChange } from './record-change';
import { removeRecord } from './remove-record';
import { getRequisites, saveRequisites } from './requisites';
import { listResponsibles, saveResponsible } from './responsibles';
import { listRooms, saveRoom } from './rooms';
import { saveClass } from './save-class';
import { saveSubject } from './save-subject';
import { listStaffNames } from './staff-names';
import { listSubjects } from './subjects';
import { listWorkTypes, removeWorkType, saveWorkType } from './work-types';

export const directoriesHandlers: FeatureHandlers<keyof typeof directoriesContract> = {
  'school.getRequisites': (_input, context) => context.read(getRequisites),
  'school.saveRequisites': saveRequisites,
  'school.listStaffNames': (_input, context) => context.read((query) => listStaffNames(query, context.clock.today())),
  'school.listRooms': (_input, context) => context.read(listRooms),
  'school.saveRoom': saveRoom,
  'school.listSubjects': (_input, context) => context.read(listSubjects),
  'school.saveSubject': saveSubject,
  'school.listClassCards': (_input, context) => context.read((query) => listClassCards(query, context.clock.today())),
  'school.saveClass': saveClass,
  'school.listClassSets': (_input, context) => context.read(listClassSets),
  'school.saveClassSet': saveClassSet,
  'school.removeRecord': removeRecord,
  'school.listWorkTypes': (_input, context) => context.read(listWorkTypes),
  'school.saveWorkType': saveWorkType,
  'school.removeWorkType': removeWorkType,
  'school.listAbsenceCodes': (_input, context) => context.read(listAbsenceCodes),
  'school.saveAbsenceCode': saveAbsenceCode,
  'school.removeAbsenceCode': removeAbsenceCode,
  'school.listResponsibles': (_input, context) => context.read((query) => listResponsibles(query, context.clock.today())),
  'school.saveResponsible': saveResponsible,
  'school.getRecordChange': (input, context) => context.read((query) => getRecordChange(query, input)),
};
