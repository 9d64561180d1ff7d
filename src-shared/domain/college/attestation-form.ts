/** How a subject ends in a semester (CUR-02, SPO-03); course work is written beside it. */
export const ATTESTATION_FORMS = ['credit', 'gradedCredit', 'exam'] as const;
export type AttestationForm = (typeof ATTESTATION_FORMS)[number];
export const ATTESTATION_TITLES: Readonly<Record<AttestationForm, string>> = { credit: 'зачёт', gradedCredit: 'дифференцированный зачёт', exam: 'экзамен' };
/** As a plan on paper has them. */
export const ATTESTATION_LETTERS: Readonly<Record<AttestationForm, string>> = { credit: 'З', gradedCredit: 'ДЗ', exam: 'Э' };
export const COURSE_WORK_LETTERS = 'КР';

type Ending = { readonly attestation: AttestationForm | null; readonly hasCourseWork: boolean };

/** «Э, КР»; nothing where the subject goes on. */
export function formatEnding({ attestation, hasCourseWork }: Ending): string {
  return [attestation === null ? '' : ATTESTATION_LETTERS[attestation], hasCourseWork ? COURSE_WORK_LETTERS : ''].filter((part) => part !== '').join(', ');
}
