import type { StudentCard, StudentEdit } from '@shared/contract/people-contract';
import type { RecordField } from '@shared/lib/record-field';

/** Fields of the card that may be corrected here, in the order of the screen, with their names. */
export const CARD_FIELDS: readonly RecordField<StudentEdit>[] = [
  { key: 'lastName', label: 'Фамилия' },
  { key: 'firstName', label: 'Имя' },
  { key: 'middleName', label: 'Отчество' },
  { key: 'sex', label: 'Пол', format: (value) => (value === 'м' ? 'мужской' : 'женский') },
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
