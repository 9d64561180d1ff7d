import { Checkbox, NativeSelect, NumberInput, Select, TextInput, Textarea } from '@mantine/core';
import type { RecordDraft } from '../../../api/use-record-draft';
import { DateField } from '../../../components/date-field';

type KeysOf<Edit, Value> = { [Key in keyof Edit]: Edit[Key] extends Value ? Key : never }[keyof Edit] & string;
type Draft<Edit> = Pick<RecordDraft<Edit>, 'edit' | 'change' | 'setWrong'>;
type Common<Edit, Value> = { readonly draft: Draft<Edit>; readonly name: KeysOf<Edit, Value>; readonly label: string; readonly note?: string };

/** One field changed; the key and its value belong together by the type of `name`. */
function put<Edit>(draft: Draft<Edit>, name: string, value: unknown): void {
  draft.change({ [name]: value } as Partial<Edit>);
}

export function TextEdit<Edit>({ draft, name, label, note, isRequired, rows }: Common<Edit, string | null> & { readonly isRequired?: boolean; readonly rows?: number }) {
  const value = (draft.edit[name] ?? '') as string;
  const common = { label, value, description: note, error: isRequired === true && value.trim() === '' ? 'Заполните это поле' : undefined };
  const take = (text: string) => { put(draft, name, text === '' && isRequired !== true ? null : text); };
  if (rows !== undefined) return <Textarea {...common} minRows={rows} autosize onChange={(event) => { take(event.currentTarget.value); }} />;
  return <TextInput {...common} onChange={(event) => { take(event.currentTarget.value); }} />;
}

export function NumberEdit<Edit>({ draft, name, label, note, min, max, placeholder, isRequired }: Common<Edit, number | null> & { readonly min: number; readonly max: number; readonly placeholder?: string; readonly isRequired?: boolean }) {
  const value = draft.edit[name] as number | null;
  return (
    <NumberInput
      label={label}
      description={note}
      value={value ?? ''}
      min={min}
      max={max}
      allowDecimal={false}
      placeholder={placeholder}
      clampBehavior="strict"
      error={isRequired === true && value === null ? 'Укажите число' : undefined}
      onChange={(next) => { put(draft, name, typeof next === 'number' ? next : null); }}
    />
  );
}

export function TickEdit<Edit>({ draft, name, label }: Common<Edit, boolean>) {
  return <Checkbox label={label} checked={draft.edit[name] as boolean} onChange={(event) => { put(draft, name, event.currentTarget.checked); }} />;
}

export function DateEdit<Edit>({ draft, name, label }: Common<Edit, string | null>) {
  return (
    <DateField
      label={label}
      value={draft.edit[name] as string | null}
      onChange={(date) => {
        draft.setWrong(name, date === undefined);
        if (date !== undefined) put(draft, name, date);
      }}
    />
  );
}

type Option = { readonly value: string; readonly label: string };

/** A choice among few; `none` is the word for nothing chosen. */
export function ChoiceEdit<Edit>({ draft, name, label, note, options, none }: Common<Edit, string | null> & { readonly options: readonly Option[]; readonly none?: string }) {
  const data = none === undefined ? [...options] : [{ value: '', label: none }, ...options];
  return (
    <NativeSelect label={label} description={note} data={data} value={(draft.edit[name] ?? '') as string} onChange={(event) => { const { value } = event.currentTarget; put(draft, name, value === '' ? null : value); }} />
  );
}

/** A choice among few numbers. */
export function NumberChoiceEdit<Edit>({ draft, name, label, options, none }: Common<Edit, number | null> & { readonly options: readonly Option[]; readonly none?: string }) {
  const data = none === undefined ? [...options] : [{ value: '', label: none }, ...options];
  return (
    <NativeSelect label={label} data={data} value={String((draft.edit[name] as number | null) ?? '')} onChange={(event) => { const { value } = event.currentTarget; put(draft, name, value === '' ? null : Number(value)); }} />
  );
}

/** A person or a record among many: found by typing. */
export function SearchEdit<Edit>({ draft, name, label, note, options, nothing }: Common<Edit, number | null> & { readonly options: readonly Option[]; readonly nothing: string }) {
  const value = draft.edit[name] as number | null;
  return (
    <Select
      label={label}
      description={note}
      data={[...options]}
      value={value === null ? null : String(value)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Очистить: ${label}` }}
      nothingFoundMessage="Не найдено"
      placeholder={nothing}
      onChange={(next) => { put(draft, name, next === null ? null : Number(next)); }}
    />
  );
}
