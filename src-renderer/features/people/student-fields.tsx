import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { StudentEdit } from '@shared/contract/people-contract';
import { DateField } from '../../components/date-field';
import { CARD_FIELDS } from './card-fields';
import type { CardDraft } from './use-card-draft';
import styles from './people.module.css';

type TextKey = Exclude<keyof StudentEdit, 'sex' | 'birthDate' | 'paperExtract'>;
const REQUIRED: readonly (keyof StudentEdit)[] = ['lastName', 'firstName'];

/** The card as a form, for whoever may correct it (PUP-04). */
export function StudentFields({ draft }: { readonly draft: CardDraft }) {
  const { edit, change } = draft;
  return (
    <div className={styles.fields}>
      {CARD_FIELDS.map(({ key, label }) => {
        if (key === 'sex') return <SexField key={key} label={label} value={edit.sex} onChange={(sex) => { change({ sex }); }} />;
        if (key === 'birthDate') return <BirthDateField key={key} label={label} draft={draft} />;
        if (key === 'paperExtract') return <Checkbox key={key} className={styles.wide} label={label} checked={edit.paperExtract} onChange={(event) => { change({ paperExtract: event.currentTarget.checked }); }} />;
        return <PlainField key={key} name={key} label={label} value={edit[key]} onChange={(value) => { change({ [key]: value }); }} />;
      })}
    </div>
  );
}

type PlainProps = { readonly name: TextKey; readonly label: string; readonly value: string | null; readonly onChange: (value: string | null) => void };

function PlainField({ name, label, value, onChange }: PlainProps) {
  const isRequired = REQUIRED.includes(name);
  return (
    <TextInput
      label={label}
      className={name === 'address' ? styles.wide : undefined}
      value={value ?? ''}
      error={isRequired && (value ?? '').trim() === '' ? 'Заполните это поле' : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onChange(text === '' && !isRequired ? null : text);
      }}
    />
  );
}

function SexField({ label, value, onChange }: { readonly label: string; readonly value: 'м' | 'ж'; readonly onChange: (sex: 'м' | 'ж') => void }) {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[{ value: 'м', label: 'мужской' }, { value: 'ж', label: 'женский' }]}
      onChange={(event) => { onChange(event.currentTarget.value === 'м' ? 'м' : 'ж'); }}
    />
  );
}

function BirthDateField({ label, draft }: { readonly label: string; readonly draft: CardDraft }) {
  return (
    <DateField
      label={label}
      value={draft.edit.birthDate}
      onChange={(date) => {
        draft.setWrong('birthDate', date === undefined);
        if (date !== undefined) draft.change({ birthDate: date });
      }}
    />
  );
}
