/** Staff roles of requirements section 2.1; pupils and parents have none (USR-06). */
export const ROLES = ['sysadmin', 'director', 'deputy', 'headOfDepartment', 'classTeacher', 'subjectTeacher', 'secretary'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_TITLES: Readonly<Record<Role, string>> = {
  sysadmin: 'Системный администратор',
  director: 'Директор',
  deputy: 'Заместитель директора по УВР (завуч)',
  headOfDepartment: 'Заведующий отделением',
  classTeacher: 'Классный руководитель',
  subjectTeacher: 'Учитель-предметник',
  secretary: 'Секретарь учебной части',
};
