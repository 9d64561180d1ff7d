import { listClassLetters, type BlankSchool } from '@shared/domain/exchange';
import type { PresetCode } from '@shared/domain/regulation';

/** The wizard's answers as they are being typed. */
export type BlankDraft = BlankSchool & { readonly preset: PresetCode };

const MOST_GRADE = 11;
export const GRADES: readonly string[] = Array.from({ length: MOST_GRADE }, (_, index) => String(index + 1));

/** From June on the coming school year is meant. */
export function startBlank(today: Date): BlankDraft {
  const nobody = { lastName: '', firstName: '', middleName: '' };
  const year = today.getFullYear();
  return {
    fullName: '', shortName: '', settlement: '', director: nobody, administrator: nobody, weekDays: 6, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    firstYear: today.getMonth() >= 5 ? year : year - 1, periodKind: 'quarter', letters: Object.fromEntries(GRADES.map((grade) => [grade, 'А'])), preset: 'default',
  };
}

export function isSchoolNamed({ fullName, shortName, settlement }: BlankDraft): boolean {
  return [fullName, shortName, settlement].every((text) => text.trim() !== '');
}

export function arePeopleNamed({ director, administrator }: BlankDraft): boolean {
  return [director, administrator].every((person) => person.lastName.trim() !== '' && person.firstName.trim() !== '');
}

export function countClasses({ letters }: BlankDraft): number {
  return Object.values(letters).reduce((sum, text) => sum + listClassLetters(text).length, 0);
}

export function toBlankSchool({ preset: _preset, ...blank }: BlankDraft): BlankSchool {
  return blank;
}
