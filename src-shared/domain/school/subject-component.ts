/** Two lists of subjects, «Предметы ФБУП» and «Предметы компонента ОО», and what is taught outside lessons (SET-08). */
export const SUBJECT_COMPONENTS = ['federal', 'school', 'extracurricular'] as const;
export type SubjectComponent = (typeof SUBJECT_COMPONENTS)[number];
export const SUBJECT_COMPONENT_TITLES: Readonly<Record<SubjectComponent, string>> = { federal: 'ФБУП', school: 'компонент ОО', extracurricular: 'внеурочная деятельность' };

export function isSubjectComponent(code: string): code is SubjectComponent {
  return (SUBJECT_COMPONENTS as readonly string[]).includes(code);
}
