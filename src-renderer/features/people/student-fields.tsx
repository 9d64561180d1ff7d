import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { StudentEdit } from '@shared/contract/people-contract';
import { DOCUMENT_KIND_TITLES, DOCUMENT_KINDS, EDUCATION_FORMS, describeExpectedRecords } from '@shared/domain/people';
import { DateField } from '../../components/date-field';
import { CARD_FIELDS } from './card-fields';
import type { CardDraft } from './use-card-draft';
import styles from './people.module.css';

type ChoiceKey = 'sex' | 'documentKind' | 'educationForm';
type TextKey = Exclude<keyof StudentEdit, ChoiceKey | 'birthDate' | 'paperExtract'>;
type Draft = Pick<CardDraft, 'edit' | 'change' | 'setWrong'>;
const REQUIRED: readonly (keyof StudentEdit)[] = ['lastName', 'firstName'];

/** The card as a form, for whoever may correct it (PUP-01, PUP-04). */
export function StudentFields({ draft }: { readonly draft: Draft }) {
  const { edit, change } = draft;
  return (
    <div className={styles.fields}>
      {CARD_FIELDS.map(({ key, label }) => {
        if (key === 'sex' || key === 'documentKind' || key === 'educationForm') return <ChoiceField key={key} name={key} label={label} draft={draft} />;
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

function ChoiceField({ name, label, draft: { edit, change } }: { readonly name: ChoiceKey; readonly label: string; readonly draft: Draft }) {
  if (name === 'sex') {
    const data = [{ value: 'м', label: 'мужской' }, { value: 'ж', label: 'женский' }];
    return <NativeSelect label={label} value={edit.sex} data={data} onChange={(event) => { change({ sex: event.currentTarget.value === 'м' ? 'м' : 'ж' }); }} />;
  }
  if (name === 'documentKind') {
    const data = [{ value: '', label: 'не указан' }, ...DOCUMENT_KINDS.map((kind) => ({ value: kind, label: DOCUMENT_KIND_TITLES[kind] }))];
    return <NativeSelect label={label} value={edit.documentKind ?? ''} data={data} onChange={(event) => { change({ documentKind: DOCUMENT_KINDS.find((kind) => kind === event.currentTarget.value) ?? null }); }} />;
  }
  const titles = EDUCATION_FORMS.map((form): string => form.title);
  const data = titles.includes(edit.educationForm) ? titles : [edit.educationForm, ...titles];
  return <NativeSelect label={label} description={describeExpectedRecords(edit.educationForm)} value={edit.educationForm} data={data} onChange={(event) => { change({ educationForm: event.currentTarget.value }); }} />;
}

function BirthDateField({ label, draft }: { readonly label: string; readonly draft: Draft }) {
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
