import type { ListTarget, SchoolSheet } from '@shared/domain/exchange';
import { ROOM_COLUMNS, STAFF_COLUMNS, STUDENT_COLUMNS, SUBJECT_COLUMNS } from '../school/school-columns';
import { optional, type ColumnSpec } from '../sheet-columns';

/** A list that any table may bring: the sheet of the template it becomes, its fields, and those without which it says nothing. */
export type ListKind = {
  readonly sheet: SchoolSheet;
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  /** Each of these sets would do. */
  readonly needed: readonly (readonly string[])[];
  /** A field that a list may lack, and the one that stands for it then. */
  readonly instead: Readonly<Record<string, string>>;
};

/** Surname, name and patronymic in one cell, as most lists have them. */
export const FULL_NAME = 'fullName';
const fullName = optional('ФИО', 'Фамилия, имя, отчество', 'Фамилия Имя Отчество', 'ФИО ученика', 'ФИО учащегося', 'ФИО обучающегося', 'ФИО сотрудника', 'Ученик', 'Обучающийся', 'Сотрудник');

export const LIST_KINDS: Readonly<Record<ListTarget, ListKind>> = {
  students: { sheet: 'Ученики', columns: { fullName, ...STUDENT_COLUMNS }, needed: [['className', 'birthDate', FULL_NAME], ['className', 'birthDate', 'lastName', 'firstName']], instead: {} },
  staff: { sheet: 'Сотрудники', columns: { fullName, ...STAFF_COLUMNS }, needed: [['email', FULL_NAME], ['email', 'lastName', 'firstName']], instead: {} },
  subjects: { sheet: 'Предметы', columns: SUBJECT_COLUMNS, needed: [['name']], instead: { shortName: 'name' } },
  rooms: { sheet: 'Кабинеты', columns: ROOM_COLUMNS, needed: [['name']], instead: {} },
};
