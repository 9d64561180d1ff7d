/** Type of organisation and education levels (SET-01, SET-09). */
export const ORGANISATION_KINDS = ['school', 'college'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
export const ORGANISATION_TITLES: Readonly<Record<OrganisationKind, string>> = { school: 'общеобразовательная организация', college: 'профессиональная образовательная организация' };

export const LEVELS = ['primary', 'basic', 'secondary', 'vocational'] as const;
export type Level = (typeof LEVELS)[number];
export const LEVEL_TITLES: Readonly<Record<Level, string>> = {
  primary: 'начальное общее', basic: 'основное общее', secondary: 'среднее общее', vocational: 'среднее профессиональное',
};

/** Groups of vocational education: said of the class itself, or all of a college's. Their «grade» is the year of study. */
export function isVocational(level: string | null, organisationKind: string | null): boolean {
  return level === null ? organisationKind === 'college' : level === 'vocational';
}

/** The level of a grade: 1–4, 5–9, 10–12. */
export function findLevel(grade: number): Level {
  if (grade <= 4) return 'primary';
  return grade <= 9 ? 'basic' : 'secondary';
}
