import { Checkbox, Group } from '@mantine/core';
import type { RequisitesEdit } from '@shared/contract/directories-contract';
import { LEVELS, LEVEL_TITLES, ORGANISATION_KINDS, ORGANISATION_TITLES } from '@shared/domain/school';
import type { RecordDraft } from '../../../api/use-record-draft';
import type { RecordField } from '../../../components/record';
import { ChoiceEdit, TextEdit } from './edit-fields';
import styles from './directories.module.css';

export const REQUISITE_FIELDS: readonly RecordField<RequisitesEdit>[] = [
  { key: 'fullName', label: 'Полное название' },
  { key: 'shortName', label: 'Краткое название' },
  { key: 'organisationKind', label: 'Тип организации', format: (_value, edit) => ORGANISATION_TITLES[edit.organisationKind] },
  { key: 'directorName', label: 'Директор' },
  { key: 'locality', label: 'Населённый пункт' },
  { key: 'address', label: 'Адрес' },
  { key: 'phone', label: 'Телефон' },
  { key: 'email', label: 'Электронная почта' },
  { key: 'site', label: 'Сайт' },
  { key: 'inn', label: 'ИНН' },
  { key: 'ogrn', label: 'ОГРН' },
  { key: 'weekDays', label: 'Учебная неделя', format: (_value, edit) => `${String(edit.weekDays)}-дневная` },
  { key: 'levels', label: 'Уровни образования', format: (_value, edit) => edit.levels.map((level) => LEVEL_TITLES[level]).join(', ') || '—' },
  { key: 'sealText', label: 'Текст печати' },
];

/** The form of the requisites. */
export function RequisiteFields({ draft }: { readonly draft: RecordDraft<RequisitesEdit> }) {
  const { edit, change } = draft;
  return (
    <div className={styles.form}>
      <div className={styles.wide}><TextEdit draft={draft} name="fullName" label="Полное название" isRequired /></div>
      <TextEdit draft={draft} name="shortName" label="Краткое название" isRequired />
      <ChoiceEdit draft={draft} name="organisationKind" label="Тип организации" options={ORGANISATION_KINDS.map((kind) => ({ value: kind, label: ORGANISATION_TITLES[kind] }))} />
      <TextEdit draft={draft} name="directorName" label="Директор" />
      <TextEdit draft={draft} name="locality" label="Населённый пункт" />
      <TextEdit draft={draft} name="address" label="Адрес" />
      <TextEdit draft={draft} name="phone" label="Телефон" />
      <TextEdit draft={draft} name="email" label="Электронная почта" />
      <TextEdit draft={draft} name="site" label="Сайт" />
      <TextEdit draft={draft} name="inn" label="ИНН" />
      <TextEdit draft={draft} name="ogrn" label="ОГРН" />
      <WeekEdit draft={draft} />
      <Checkbox.Group className={styles.wide} label="Уровни образования" value={edit.levels} onChange={(values) => { change({ levels: LEVELS.filter((level) => values.includes(level)) }); }}>
        <Group gap="md" mt={4}>{LEVELS.map((level) => <Checkbox key={level} value={level} label={LEVEL_TITLES[level]} />)}</Group>
      </Checkbox.Group>
      <div className={styles.wide}><TextEdit draft={draft} name="sealText" label="Текст печати" note="Как на оттиске: нужен для сверки бумажных копий." rows={2} /></div>
    </div>
  );
}

function WeekEdit({ draft: { edit, change } }: { readonly draft: RecordDraft<RequisitesEdit> }) {
  return (
    <Checkbox.Group label="Учебная неделя" value={edit.weekDays === 6 ? ['6'] : []} onChange={(values) => { change({ weekDays: values.includes('6') ? 6 : 5 }); }}>
      <Checkbox mt={8} value="6" label="суббота – учебный день" />
    </Checkbox.Group>
  );
}
