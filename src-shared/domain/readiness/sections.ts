import type { Role } from '../accounts';

/**
 * Lines of the board «Готовность разделов» (SET-16), in its order. `kind`: counted – there is always something to count; optional – a school
 * may have none of it, then somebody decides «не требуется»; signed – nothing to count, the signature makes it ready.
 */
export const SECTIONS = [
  { code: 'periods', title: 'Учебные периоды', kind: 'counted', owner: 'sysadmin' },
  { code: 'vacations', title: 'Каникулы', kind: 'counted', owner: 'sysadmin' },
  { code: 'contingent', title: 'Контингент', kind: 'counted', owner: 'sysadmin' },
  { code: 'classes', title: 'Классы', kind: 'counted', owner: 'sysadmin' },
  { code: 'groups', title: 'Подгруппы', kind: 'optional', owner: 'deputy' },
  { code: 'streams', title: 'Учебные группы и потоки', kind: 'optional', owner: 'deputy' },
  { code: 'individualPlans', title: 'Индивидуальные планы', kind: 'optional', owner: 'deputy' },
  { code: 'federalSubjects', title: 'Предметы ФБУП', kind: 'counted', owner: 'sysadmin' },
  { code: 'schoolSubjects', title: 'Предметы компонента ОО', kind: 'optional', owner: 'sysadmin' },
  { code: 'curriculum', title: 'Учебный план', kind: 'counted', owner: 'deputy' },
  { code: 'profileCurricula', title: 'Учебные планы профильных классов', kind: 'optional', owner: 'deputy' },
  { code: 'workingMode', title: 'Режим работы', kind: 'counted', owner: 'sysadmin' },
  { code: 'load', title: 'Учебная нагрузка', kind: 'counted', owner: 'deputy' },
  { code: 'lessonPlans', title: 'КТП', kind: 'counted', owner: 'deputy' },
  { code: 'timetable', title: 'Расписание', kind: 'counted', owner: 'sysadmin' },
  { code: 'controlWorks', title: 'График контрольных работ', kind: 'signed', owner: 'deputy' },
  { code: 'substitutions', title: 'Замены и переносы', kind: 'signed', owner: 'deputy' },
  { code: 'rooms', title: 'Кабинеты', kind: 'counted', owner: 'sysadmin' },
  { code: 'staff', title: 'Сотрудники', kind: 'counted', owner: 'sysadmin' },
  { code: 'responsibles', title: 'Ответственные лица', kind: 'counted', owner: 'director' },
  { code: 'families', title: 'Информирование семей', kind: 'counted', owner: 'deputy' },
] as const satisfies readonly { readonly code: string; readonly title: string; readonly kind: 'counted' | 'optional' | 'signed'; readonly owner: Role }[];

export type Section = (typeof SECTIONS)[number]['code'];
export type SectionKind = 'counted' | 'optional' | 'signed';
export const SECTION_CODES = SECTIONS.map(({ code }) => code) as [Section, ...Section[]];
/** Who may answer for a section: those who fill it (D-29), teachers' heads too. */
export const SECTION_OWNERS = ['sysadmin', 'director', 'deputy', 'headOfDepartment'] as const satisfies readonly Role[];
export type SectionOwner = (typeof SECTION_OWNERS)[number];
