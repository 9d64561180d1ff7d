import type { FeatureHandlers } from '../handler-context';
import { getClassList } from './get-class-list';
import { getStudent } from './get-student';
import { saveStudent } from './save-student';

export const peopleHandlers: FeatureHandlers<'people.getClassList' | 'people.getStudent' | 'people.saveStudent'> = {
  'people.getClassList': (input, context) => context.read((query) => getClassList(query, input.classId, input.date, context.clock.today())),
  'people.getStudent': (input, context) => context.read((query) => getStudent(query, input.studentId, context.access, context.clock.today())),
  'people.saveStudent': (input, context) => saveStudent(context, input.studentId, input.version, input.card),
};
