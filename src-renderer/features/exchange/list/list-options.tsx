import { Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { LIST_TARGETS, type ListTable, type ListTarget } from '@shared/domain/exchange';
import { applyProfile, startDraft, TARGET_WORDS, type ListDraft } from './list-draft';

type Props = { readonly table: ListTable; readonly draft: ListDraft; readonly onChange: (draft: ListDraft) => void };

/** Which sheet, what it is a list of, how its columns were named before, and what is the same in every row. */
export function ListOptions({ table, draft, onChange }: Props) {
  const sheet = table.sheets.find((candidate) => candidate.name === draft.sheet);
  const takeSheet = (name: string) => {
    const next = table.sheets.find((candidate) => candidate.name === name);
    if (next) onChange(startDraft(next));
  };
  const takeProfile = (name: string) => {
    const profile = table.profiles.find((candidate) => candidate.name === name);
    if (profile && sheet) onChange(applyProfile(draft, sheet, profile));
  };
  const asksClass = draft.target === 'students' && !('className' in draft.mapping);
  return (
    <Group gap="sm" align="end">
      {table.sheets.length > 1 && <NativeSelect label="Лист" data={table.sheets.map(({ name }) => name)} value={draft.sheet} onChange={(event) => { takeSheet(event.currentTarget.value); }} />}
      <NativeSelect
        label="Что это за список"
        data={[...(draft.target === null ? [{ value: '', label: 'выберите' }] : []), ...LIST_TARGETS.map((target) => ({ value: target, label: TARGET_WORDS[target] }))]}
        value={draft.target ?? ''}
        onChange={(event) => { onChange({ ...draft, target: event.currentTarget.value as ListTarget, mapping: event.currentTarget.value === sheet?.target ? sheet.mapping : {} }); }}
      />
      <NumberInput label="Строка заголовков" w={140} min={0} max={1000} allowDecimal={false} value={draft.headRow} onChange={(value) => { if (typeof value === 'number') onChange({ ...draft, headRow: value }); }} />
      {table.profiles.length > 0 && (
        <NativeSelect
          label="Сопоставить как раньше"
          data={[{ value: '', label: 'выберите' }, ...table.profiles.map(({ name }) => name)]}
          value=""
          onChange={(event) => { takeProfile(event.currentTarget.value); }}
        />
      )}
      {asksClass && <NativeSelect label="Класс для всех строк" data={[{ value: '', label: 'не указан' }, ...table.classes]} value={draft.className ?? ''} onChange={(event) => { onChange({ ...draft, className: event.currentTarget.value === '' ? null : event.currentTarget.value }); }} />}
      <TextInput label="Запомнить сопоставление под именем" placeholder="например, «Выгрузка из 1С»" w={260} value={draft.profile} onChange={(event) => { onChange({ ...draft, profile: event.currentTarget.value }); }} />
    </Group>
  );
}
