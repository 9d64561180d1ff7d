import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PageColumn, PageWorkType } from '@shared/contract/journal-contract';
import { findTitleLacks, type TitleLack } from '@shared/domain/journal';

type WorkTitleFieldProps = { readonly column: PageColumn; readonly type: PageWorkType; readonly onSave: (title: string) => void };

const LACKS: Readonly<Record<TitleLack, string>> = { number: 'номер', topic: 'тему' };

/** Number and topic of a work of its own, for kinds of work that have them (JRN-04); saved on leaving the field. */
export function WorkTitleField({ column, type, onSave }: WorkTitleFieldProps) {
  const [text, setText] = useState(column.title ?? '');
  const lacks = findTitleLacks(type, text);
  const save = () => { if (text.trim() !== (column.title ?? '')) onSave(text.trim()); };
  return (
    <TextInput
      size="xs"
      mt={2}
      label={`${type.name}: ${[...(type.needsNumber ? ['номер'] : []), ...(type.needsTopic ? ['тема'] : [])].join(' и ')}`}
      placeholder={type.needsNumber ? '№ 1 «Тема работы»' : '«Тема работы»'}
      description={lacks.length === 0 ? undefined : `Укажите ${lacks.map((lack) => LACKS[lack]).join(' и ')}`}
      maxLength={200}
      value={text}
      onChange={(event) => { setText(event.currentTarget.value); }}
      onBlur={save}
      onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); save(); } }}
    />
  );
}
