import type { Transaction } from '../../database/transaction';
import type { FeatureHandlers, HandlerContext } from '../handler-context';
import { confirmClassData, listDataChecks } from './data-checks';
import { applyReport, registerReport } from './data-reports';
import { listSubjects, saveExemption } from './exemptions';
import { createStudent } from './create-student';
import { listSameGuardians } from './list-same-guardians';
import { findSameStudents, listSameStudents } from './find-same-students';
import { listFirstCourse } from './first-course';
import { getClassList } from './get-class-list';
import { getStudent } from './get-student';
import { listStaff } from './list-staff';
import { noteCardView } from './note-card-view';
import { foreseeMerge, mergeCards } from './merge/merge-cards';
import { listMerged, undoMerge } from './merge/merged-pairs';
import { endGuardian, findSameGuardians, linkGuardian, saveGuardian } from './save-guardian';
import { createStaff, findSameStaff, listSameStaff, saveStaff } from './save-staff';
import { printExtract } from './print-extract';
import { saveStudent } from './save-student';
import { findPeople } from './search-people';
import { getStaff } from './staff-card';

type Names =
  | 'people.getClassList' | 'people.getStudent' | 'people.saveStudent' | 'people.createStudent' | 'people.findSameStudents'
  | 'people.findSameGuardians' | 'people.saveGuardian' | 'people.linkGuardian' | 'people.endGuardian'
  | 'people.saveExemption' | 'people.listSubjects' | 'people.registerReport' | 'people.applyReport' | 'people.listDataChecks' | 'people.confirmClassData'
  | 'people.listStaff' | 'people.getStaff' | 'people.findSameStaff' | 'people.createStaff' | 'people.saveStaff' | 'people.search' | 'people.listSamePeople' | 'people.printExtract'
  | 'people.listFirstCourse' | 'people.foreseeMerge' | 'people.mergeCards' | 'people.listMerged' | 'people.undoMerge';

/** One transaction, and everybody's lists are read anew. */
async function change<T>(context: HandlerContext, work: (transaction: Transaction) => T): Promise<T> {
  const result = await context.write(work);
  context.publish({ kind: 'schoolChanged' });
  return result;
}

export const peopleHandlers: FeatureHandlers<Names> = {
  'people.getClassList': (input, context) => context.read((query) => getClassList(query, input.classId, input.date, context.clock.today())),
  'people.getStudent': (input, context) => {
    const card = context.read((query) => getStudent(query, input.studentId, context.access, context.clock.today()));
    noteCardView(context, input.studentId);
    return card;
  },
  'people.saveStudent': (input, context) => saveStudent(context, input.studentId, input.version, input.card),
  'people.createStudent': async (input, context) => {
    const today = context.clock.today();
    const studentId = await context.write((transaction) => createStudent(transaction, input, today));
    context.publish({ kind: 'schoolChanged' });
    return { studentId };
  },
  'people.findSameStudents': (input, context) => context.read((query) => findSameStudents(query, input, context.clock.today())),
  'people.findSameGuardians': (input, context) => context.read((query) => findSameGuardians(query, input.studentId, input.fullName)),
  'people.saveGuardian': saveGuardian,
  'people.linkGuardian': linkGuardian,
  'people.endGuardian': endGuardian,
  'people.saveExemption': saveExemption,
  'people.listSubjects': (input, context) => context.read((query) => listSubjects(query, input.studentId)),
  'people.registerReport': registerReport,
  'people.applyReport': applyReport,
  'people.listDataChecks': (_input, context) => context.read((query) => listDataChecks(query, context)),
  'people.listFirstCourse': (_input, context) => context.read((query) => listFirstCourse(query, context)),
  'people.confirmClassData': (input, context) => confirmClassData(context, input.classId),
  'people.listStaff': (_input, context) => context.read((query) => listStaff(query, context)),
  'people.getStaff': (input, context) => context.read((query) => getStaff(query, input.staffId, context.access, context.clock)),
  'people.findSameStaff': (input, context) => context.read((query) => findSameStaff(query, input)),
  'people.createStaff': createStaff,
  'people.saveStaff': saveStaff,
  'people.printExtract': printExtract,
  'people.search': (input, context) => context.read((query) => findPeople(query, input.words, context.access, context.clock.today())),
  'people.listSamePeople': (_input, context) =>
    context.read((query) => [
      ...listSameStudents(query, context.clock.today()).map((pair) => ({ kind: 'student' as const, ...pair })),
      ...listSameGuardians(query).map((pair) => ({ kind: 'guardian' as const, ...pair })),
      ...listSameStaff(query).map((pair) => ({ kind: 'staff' as const, ...pair })),
    ]),
  'people.foreseeMerge': (input, context) => context.read((query) => foreseeMerge(query, input)),
  'people.mergeCards': (input, context) => change(context, (transaction) => { mergeCards(transaction, input); return null; }),
  'people.listMerged': (_input, context) => context.read(listMerged),
  'people.undoMerge': (input, context) => change(context, (transaction) => { undoMerge(transaction, input); return null; }),
};
