import { NativeSelect, TextInput } from '@mantine/core';
import type { StaffEdit } from '@shared/contract/staff-contract';
import type { RecordField } from '@shared/lib/record-field';
import type { RecordDraft } from '../../../api/use-record-draft';
import { DateField } from '../../../components/date-field';
import styles from '../people.module.css';

type DateKey = 'birthDate' | 'employedFrom' | 'dismissedOn';
type TextKey = Exclude<keyof StaffEdit, DateKey | 'roomId'>;
export type Rooms = readonly { readonly id: number; readonly name: string }[];
const REQUIRED: readonly (keyof StaffEdit)[] = ['lastName', 'firstName', 'position'];
const DATES: readonly (keyof StaffEdit)[] = ['birthDate', 'employedFrom', 'dismissedOn'] satisfies readonly DateKey[];

export function buildStaffFields(rooms: Rooms): readonly RecordField<StaffEdit>[] {
  return [
    { key: 'lastName', label: 'Фамилия' }, { key: 'firstName', label: 'Имя' }, { key: 'middleName', label: 'Отчество' },
    { key: 'position', label: 'Должность' }, { key: 'otherPositions', label: 'Другие должности' }, { key: 'branch', label: 'Филиал, корпус' },
    { key: 'birthDate', label: 'Дата рождения' }, { key: 'snils', label: 'СНИЛС' }, { key: 'phone', label: 'Телефон' }, { key: 'email', label: 'Электронная почта' },
    { key: 'roomId', label: 'Кабинет', format: (value) => rooms.find((room) => room.id === value)?.name ?? '—' },
    { key: 'employedFrom', label: 'Принят(а) на работу' }, { key: 'dismissedOn', label: 'Уволен(а)' },
  ];
}

export const EMPTY_STAFF: StaffEdit = {
  lastName: '', firstName: '', middleName: null, position: '', otherPositions: null, branch: null, birthDate: null, snils: null, phone: null, email: null, roomId: null, employedFrom: null,
  dismissedOn: null,
};

export function isStaffNamed(edit: StaffEdit): boolean {
  return REQUIRED.every((key) => String(edit[key] ?? '').trim() !== '');
}

type Props = { readonly draft: Pick<RecordDraft<StaffEdit>, 'edit' | 'change' | 'setWrong'>; readonly rooms: Rooms };

/** The card of a staff member as a form (SET-07). */
export function StaffFields({ draft: { edit, change, setWrong }, rooms }: Props) {
  return (
    <div className={styles.fields}>
      {buildStaffFields(rooms).map(({ key, label }) => {
        if (key === 'roomId') {
          const data = [{ value: '', label: 'не закреплён' }, ...rooms.map((room) => ({ value: String(room.id), label: room.name }))];
          return <NativeSelect key={key} label={label} data={data} value={String(edit.roomId ?? '')} onChange={(event) => { change({ roomId: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) }); }} />;
        }
        if (isDateKey(key)) {
          return <DateField key={key} label={label} value={edit[key]} onChange={(date) => { setWrong(key, date === undefined); if (date !== undefined) change({ [key]: date }); }} />;
        }
        return <StaffText key={key} name={key} label={label} edit={edit} onChange={change} />;
      })}
    </div>
  );
}

function isDateKey(key: keyof StaffEdit): key is DateKey {
  return DATES.includes(key);
}

type TextProps = { readonly name: TextKey; readonly label: string; readonly edit: StaffEdit; readonly onChange: (part: Partial<StaffEdit>) => void };

function StaffText({ name, label, edit, onChange }: TextProps) {
  const isRequired = REQUIRED.includes(name);
  const value = edit[name] ?? '';
  return (
    <TextInput
      label={label}
      value={value}
      withAsterisk={isRequired}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onChange({ [name]: text === '' && !isRequired ? null : text });
      }}
    />
  );
}
