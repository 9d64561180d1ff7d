import type { StudentCard, StudentEdit } from '@shared/contract/people-contract';
import { formatDate } from '@shared/lib/russian-date';

/** Fields of the card that may be corrected here, in the order of the screen, with their names. */
export const CARD_FIELDS: readonly { readonly key: keyof StudentEdit; readonly label: string }[] = [
  { key: 'lastName', label: 'Фамилия' },
  { key: 'firstName', label: 'Имя' },
  { key: 'middleName', label: 'Отчество' },
  { key: 'sex', label: 'Пол' },
  { key: 'birthDate', label: 'Дата рождения' },
  { key: 'snils', label: 'СНИЛС' },
  { key: 'personalFile', label: 'Номер личного дела' },
  { key: 'healthGroup', label: 'Группа здоровья' },
  { key: 'diaryEmail', label: 'Почта для дневника' },
  { key: 'address', label: 'Адрес' },
  { key: 'paperExtract', label: 'Бумажная выписка семье' },
];

export function toStudentEdit(card: StudentCard): StudentEdit {
  const { lastName, firstName, middleName, sex, birthDate, snils, personalFile, address, diaryEmail, healthGroup, paperExtract } = card;
  return { lastName, firstName, middleName, sex, birthDate, snils, personalFile, address, diaryEmail, healthGroup, paperExtract };
}

export function listChangedFields(left: StudentEdit, right: StudentEdit): readonly (keyof StudentEdit)[] {
  return CARD_FIELDS.map((field) => field.key).filter((key) => (left[key] ?? '') !== (right[key] ?? ''));
}

/** A value as the card shows it: «есть» and «нет» for a tick, a Russian date, a dash for nothing. */
export function formatCardValue(key: keyof StudentEdit, edit: StudentEdit): string {
  const value = edit[key];
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (value === null || value === '') return '—';
  if (key === 'birthDate') return formatDate(value);
  if (key === 'sex') return value === 'м' ? 'мужской' : 'женский';
  return value;
}
