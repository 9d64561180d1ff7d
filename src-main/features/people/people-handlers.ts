import type { FeatureHandlers } from '../handler-context';
import { getClassList } from './get-class-list';
import { getStudent } from './get-student';
import { noteCardView } from './note-card-view';
import { saveStudent } from './save-student';

export const peopleHandlers: FeatureHandlers<'people.getClassList' | 'people.getStudent' | 'people.saveStudent'> = {
  'people.getClassList': (input, context) => context.read((query) => getClassList(query, input.classId, input.date, context.clock.today())),
  'people.getStudent': (input, context) => {
    const card = context.read((query) => getStudent(query, input.studentId, context.access, context.clock.today()));
    noteCardView(context, input.studentId);
    return card;
  },
  'people.saveStudent': (input, context) => saveStudent(context, input.studentId, input.version, input.card),
};
