import type { StudentCard, StudentEdit } from '@shared/contract/people-contract';
import { DOCUMENT_KIND_TITLES, type DocumentKind } from '@shared/domain/people';
import type { RecordField } from '@shared/lib/record-field';

/** Fields of the card that may be corrected here, in the order of the screen, with their names. */
export const CARD_FIELDS: readonly RecordField<StudentEdit>[] = [
  { key: 'lastName', label: 'Фамилия' },
  { key: 'firstName', label: 'Имя' },
  { key: 'middleName', label: 'Отчество' },
  { key: 'sex', label: 'Пол', format: (value) => (value === 'м' ? 'мужской' : 'женский') },
  { key: 'birthDate', label: 'Дата рождения' },
  { key: 'snils', label: 'СНИЛС' },
  { key: 'documentKind', label: 'Документ', format: (value) => (value === null ? '—' : DOCUMENT_KIND_TITLES[value as DocumentKind]) },
  { key: 'documentNumber', label: 'Серия и номер' },
  { key: 'documentIssued', label: 'Кем и когда выдан' },
  { key: 'personalFile', label: 'Номер личного дела' },
  { key: 'educationForm', label: 'Форма обучения' },
  { key: 'healthGroup', label: 'Группа здоровья' },
  { key: 'phone', label: 'Телефон ученика' },
  { key: 'email', label: 'Почта ученика' },
  { key: 'diaryEmail', label: 'Почта для дневника' },
  { key: 'address', label: 'Адрес' },
  { key: 'paperExtract', label: 'Бумажная выписка семье' },
];

export function toStudentEdit(card: StudentCard): StudentEdit {
  const { lastName, firstName, middleName, sex, birthDate, snils, personalFile, address, diaryEmail, healthGroup, paperExtract } = card;
  const { educationForm, documentKind, documentNumber, documentIssued, phone, email } = card;
  return {
    lastName, firstName, middleName, sex, birthDate, snils, personalFile, address, diaryEmail, healthGroup, paperExtract,
    educationForm, documentKind, documentNumber, documentIssued, phone, email,
  };
}

export const EMPTY_STUDENT: StudentEdit = {
  lastName: '', firstName: '', middleName: null, sex: 'м', birthDate: null, snils: null, personalFile: null, address: null, diaryEmail: null, healthGroup: null, paperExtract: false,
  educationForm: 'очная', documentKind: null, documentNumber: null, documentIssued: null, phone: null, email: null,
};
