import { Select } from '@mantine/core';
import { useCallQuery } from '../../api/use-call-query';
import { listPupilOptions, toId, toText } from './individual-words';

/** Whose plan it is to be; not asked for again once there is one. */
export function PupilField({ studentId, onChange }: { readonly studentId: number | null; readonly onChange: (studentId: number | null) => void }) {
  const pupils = useCallQuery('individual.listPupils', {});
  return <Select label="Ученик" searchable data-autofocus nothingFoundMessage="Такого ученика нет" data={listPupilOptions(pupils.data ?? [])} value={toText(studentId)} onChange={(value) => { onChange(toId(value)); }} />;
}
