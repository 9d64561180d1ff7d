/** Forms of education (PUP-06) and which records are expected of a pupil in each. */
export const EDUCATION_FORMS = [
  { title: 'очная', attendance: true, currentMarks: true },
  { title: 'очно-заочная', attendance: true, currentMarks: true },
  { title: 'заочная', attendance: false, currentMarks: true },
  { title: 'индивидуальный учебный план', attendance: true, currentMarks: true },
  { title: 'индивидуальное обучение на дому', attendance: true, currentMarks: true },
  { title: 'семейное образование', attendance: false, currentMarks: false },
  { title: 'самообразование', attendance: false, currentMarks: false },
  { title: 'экстернат', attendance: false, currentMarks: false },
  { title: 'свободное посещение', attendance: false, currentMarks: true },
] as const;

export type ExpectedRecords = { readonly attendance: boolean; readonly currentMarks: boolean };

/** Attestation is expected of everybody; a form of the school's own words counts as full-time. */
export function findExpectedRecords(educationForm: string): ExpectedRecords {
  return EDUCATION_FORMS.find((form) => form.title === educationForm) ?? EDUCATION_FORMS[0];
}

/** «обучается экстерном – посещаемость и текущие отметки не ведутся»; null where everything is kept. */
export function describeExpectedRecords(educationForm: string): string | null {
  const { attendance, currentMarks } = findExpectedRecords(educationForm);
  if (attendance && currentMarks) return null;
  if (!attendance && !currentMarks) return 'посещаемость и текущие отметки не ведутся, только аттестация';
  return attendance ? 'текущие отметки не ведутся' : 'посещаемость не ведётся';
}
