import { SimpleGrid } from '@mantine/core';
import type { ResponsibleCard, ResponsibleEdit } from '@shared/contract/directories-contract';
import { DUTIES, DUTY_TITLES } from '@shared/domain/school';
import { useBackend } from '../../../api/backend-context';
import { useSession } from '../../../api/session-context';
import { RecordDialog, type RecordField } from '../../../components/record';
import { ChoiceEdit, DateEdit, SearchEdit, TextEdit } from './edit-fields';
import { RecordFooter } from './record-footer';
import { useDirectoryDraft } from './use-directory-draft';
import { useStaffOptions } from './use-staff-options';

/** While nobody is chosen there is no id; what is saved always has one. */
type Typed = Omit<ResponsibleEdit, 'staffId'> & { readonly staffId: number | null };
type TypedCard = Typed & { readonly id: number; readonly version: number };

export function ResponsibleDialog({ person, onClose }: { readonly person: ResponsibleCard | null; readonly onClose: () => void }) {
  const backend = useBackend();
  const { today } = useSession();
  const card: TypedCard = person ?? { id: 0, version: 0, duty: 'administrator', staffId: null, area: null, orderNumber: null, orderDate: null, dateFrom: today, dateTo: null };
  const staff = useStaffOptions([card.staffId]);
  const fields: readonly RecordField<Typed>[] = [
    { key: 'staffId', label: 'Кто', format: (value) => staff.find((one) => one.value === String(value))?.label ?? '—' },
    { key: 'duty', label: 'Обязанность', format: (_value, edit) => DUTY_TITLES[edit.duty] },
    { key: 'area', label: 'За что отвечает' },
    { key: 'orderNumber', label: 'Номер приказа' },
    { key: 'orderDate', label: 'Дата приказа' },
    { key: 'dateFrom', label: 'С какого дня' },
    { key: 'dateTo', label: 'По какой день' },
  ];
  const draft = useDirectoryDraft<TypedCard, Typed>({
    card, fields, onClose,
    save: (version, { staffId, ...edit }) => backend.call('school.saveResponsible', { id: person?.id ?? null, version, edit: { ...edit, staffId: staffId ?? 0 } }),
    list: async () => (await backend.call('school.listResponsibles', {})).rows,
    isSame: (one) => one.id === card.id,
  });
  return (
    <RecordDialog
      title={person ? person.name : 'Назначить ответственного'}
      size="lg"
      fields={fields}
      draft={draft}
      canSave={draft.edit.staffId !== null}
      footer={<RecordFooter directory="responsible_person" recordKey={person ? String(person.id) : null} name={person?.name ?? ''} onRemoved={onClose} />}
      onClose={onClose}
    >
      <SearchEdit draft={draft} name="staffId" label="Кто" options={staff} nothing="начните вводить фамилию" />
      <ChoiceEdit draft={draft} name="duty" label="Обязанность" options={DUTIES.map((duty) => ({ value: duty, label: DUTY_TITLES[duty] }))} />
      <TextEdit draft={draft} name="area" label="За что отвечает" note="Здание, филиал, классы – если не вся школа." />
      <SimpleGrid cols={2} spacing="sm">
        <TextEdit draft={draft} name="orderNumber" label="Номер приказа" />
        <DateEdit draft={draft} name="orderDate" label="Дата приказа" />
        <DateEdit draft={draft} name="dateFrom" label="С какого дня" />
        <DateEdit draft={draft} name="dateTo" label="По какой день" />
      </SimpleGrid>
    </RecordDialog>
  );
}
