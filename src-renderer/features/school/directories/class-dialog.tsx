import type { ClassCard, ClassEdit } from '@shared/contract/directories-contract';
import { useBackend } from '../../../api/backend-context';
import { useSession } from '../../../api/session-context';
import { useCallQuery } from '../../../api/use-call-query';
import { RecordDialog } from '../../../components/record';
import { ClassFields, listClassFields } from './class-fields';
import { RecordFooter } from './record-footer';
import { useDirectoryDraft } from './use-directory-draft';
import { useStaffOptions } from './use-staff-options';

const NEW: ClassCard = {
  id: 0, version: 0, name: '', grade: 1, letter: '', level: null, shift: 1, profile: null, roomId: null, room: null, setId: null, setName: null, teacherId: null, teacherFrom: null, teacher: null,
  weekDays: null, firstLesson: null, lessonMinutes: null, mostPerDay: null, mostPerWeek: null, closedFrom: null, studentCount: 0, teachers: [],
};

/** One class: name, class teacher from a date, working mode. */
export function ClassDialog({ card: known, onClose }: { readonly card: ClassCard | null; readonly onClose: () => void }) {
  const backend = useBackend();
  const { today, year } = useSession();
  const card = known ?? { ...NEW, teacherFrom: year.startDate };
  const staff = useStaffOptions([card.teacherId]);
  const rooms = useCallQuery('school.listRooms', {});
  const sets = useCallQuery('school.listClassSets', {});
  const options = {
    staff,
    rooms: (rooms.data ?? []).filter(({ id, closedFrom }) => closedFrom === null || id === card.roomId).map(({ id, name, title }) => ({ value: String(id), label: [name, title].filter(Boolean).join(', ') })),
    sets: (sets.data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
  };
  const fields = listClassFields(options);
  const draft = useDirectoryDraft<ClassCard, ClassEdit>({
    card, fields, onClose,
    save: (version, edit) => backend.call('school.saveClass', { id: known?.id ?? null, version, edit }),
    list: () => backend.call('school.listClassCards', {}),
    isSame: (one) => one.id === card.id,
  });
  const remove = () => backend.call('school.removeRecord', { directory: 'school_class', id: card.id, version: card.version });
  return (
    <RecordDialog
      title={known ? `${known.name} класс` : 'Новый класс'}
      size="xl"
      fields={fields}
      draft={draft}
      canSave={draft.edit.letter.trim() !== ''}
      footer={<RecordFooter directory="school_class" recordKey={known ? String(known.id) : null} name={card.name} remove={remove} onRemoved={onClose} />}
      onClose={onClose}
    >
      <ClassFields draft={draft} options={options} card={card} isNew={known === null} today={today < year.startDate ? year.startDate : today} />
    </RecordDialog>
  );
}
