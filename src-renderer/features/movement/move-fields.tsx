import { Group, Select, TextInput } from '@mantine/core';
import { putsOnList } from '@shared/domain/movement';
import { useCallQuery } from '../../api/use-call-query';
import { DateField } from '../../components/date-field';
import type { MoveWork } from './use-move-plan';

/** Who, from when, into which class and groups, where to. */
export function MoveFields({ work }: { readonly work: MoveWork }) {
  const { draft, change, needsClass, forecast } = work;
  const pupils = useCallQuery('movement.listPupils', {});
  const classes = useCallQuery('school.listClasses', {});
  const offered = (pupils.data ?? []).filter((pupil) => pupil.isOnList !== putsOnList(draft.kind));
  const leaves = !needsClass && draft.kind !== 'groupTransfer';
  return (
    <>
      <Select
        label="Ученик"
        searchable
        limit={50}
        data={offered.map(({ studentId, name, className }) => ({ value: String(studentId), label: className === null ? name : `${name}, ${className}` }))}
        placeholder="Начните писать фамилию"
        nothingFoundMessage={putsOnList(draft.kind) ? 'Такого ученика без класса нет: сначала заведите карточку в «Классы и ученики»' : 'Такого ученика в списках нет'}
        value={draft.studentId === null ? null : String(draft.studentId)}
        onChange={(value) => { change({ studentId: value === null ? null : Number(value), groups: {} }); }}
      />
      <Group grow align="flex-start">
        <DateField label={leaves ? 'Первый день вне списка' : 'С какого дня'} value={draft.date} onChange={(date) => { change({ date: date ?? null }); }} />
        {needsClass && (
          <Select label="Класс" searchable data={(classes.data ?? []).map(({ id, name }) => ({ value: String(id), label: name }))} value={draft.toClassId === null ? null : String(draft.toClassId)} onChange={(value) => { change({ toClassId: value === null ? null : Number(value), groups: {} }); }} />
        )}
        {draft.kind !== 'groupTransfer' && draft.kind !== 'transfer' && (
          <TextInput label={leaves ? 'Куда выбывает' : 'Откуда прибыл'} value={draft.destination} maxLength={300} onChange={(event) => { change({ destination: event.currentTarget.value }); }} />
        )}
      </Group>
      {!leaves && (forecast.data?.divided ?? []).map(({ subjectId, subject, groups }) => (
        <Select
          key={subjectId}
          label={`Группа: ${subject}`}
          clearable
          data={groups.map(({ groupId, name, isPresent }) => ({ value: String(groupId), label: isPresent ? `${name} (сейчас)` : name }))}
          value={draft.groups[subjectId] === undefined ? null : String(draft.groups[subjectId])}
          onChange={(value) => {
            const others = Object.entries(draft.groups).filter(([id]) => Number(id) !== subjectId);
            change({ groups: Object.fromEntries([...others, ...(value === null ? [] : [[subjectId, Number(value)]])]) as Record<number, number> });
          }}
        />
      ))}
    </>
  );
}
