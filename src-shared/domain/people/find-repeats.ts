import type { CalendarDate } from '../../lib/calendar-date';
import { foldName } from '../../lib/fold-name';
import type { PersonName } from './person-name';
import { findSnilsDigits } from './snils';

export type RepeatFacts = PersonName & { readonly birthDate: CalendarDate | null; readonly snils: string | null };
/** `sameSnils`: one document; `sameNameAndBirth`, `sameName`; `swapped`: the parts of the name stand in another order; `sameContacts`: of parents. */
export type RepeatSign = 'sameSnils' | 'sameNameAndBirth' | 'swapped' | 'sameName' | 'sameContacts';

/** The parts of a name in no order; blanks inside and around, «ё», case and kinds of dashes do not count. */
function foldParts(name: PersonName): string[] {
  return foldName([name.lastName, name.firstName, name.middleName ?? ''].join(' ')).split(' ').filter(Boolean);
}

/** Equal for names that may be one person's, however they were typed. */
export function buildNameKey(name: PersonName): string {
  return foldParts(name).sort().join(' ');
}

/** A patronymic may be missing in one of two cards of one person. */
function isSameName(left: PersonName, right: PersonName): boolean {
  const [longer, shorter] = [foldParts(left), foldParts(right)].sort((a, b) => b.length - a.length);
  if (!longer || !shorter || shorter.length < 2) return false;
  return shorter.every((part) => longer.includes(part)) && (longer.length - shorter.length <= 1) && (longer.length === shorter.length || !left.middleName || !right.middleName);
}

/**
 * Why two cards may be of one person; null when nothing speaks for it. In order: one СНИЛС; the same name and day of birth; names
 * whose parts are swapped; the same name where a day of birth is missing. Two СНИЛС or two days of birth that differ speak against it.
 */
export function findRepeatSign(left: RepeatFacts, right: RepeatFacts): RepeatSign | null {
  const [leftSnils, rightSnils] = [left.snils, right.snils].map((snils) => (snils === null ? null : findSnilsDigits(snils)));
  if (leftSnils && rightSnils) return leftSnils === rightSnils ? 'sameSnils' : null;
  if (!isSameName(left, right)) return null;
  if (left.birthDate !== null && right.birthDate !== null && left.birthDate !== right.birthDate) return null;
  const isSwapped = foldName(left.lastName) !== foldName(right.lastName) || foldName(left.firstName) !== foldName(right.firstName);
  if (isSwapped) return 'swapped';
  return left.birthDate !== null && right.birthDate !== null ? 'sameNameAndBirth' : 'sameName';
}

export const REPEAT_SIGN_WORDS: Readonly<Record<RepeatSign, string>> = {
  sameSnils: 'один СНИЛС',
  sameNameAndBirth: 'то же имя и дата рождения',
  swapped: 'имя и фамилия переставлены',
  sameName: 'то же имя, дата рождения не указана',
  sameContacts: 'то же имя, общий ребёнок, телефон или почта',
};

/** All pairs of cards that may be one person; cards are compared only within one surname, first name or СНИЛС. */
export function listRepeats<Person extends RepeatFacts & { readonly id: number }>(persons: readonly Person[]): { readonly left: Person; readonly right: Person; readonly sign: RepeatSign }[] {
  const buckets = new Map<string, Person[]>();
  const put = (key: string, person: Person): void => { buckets.set(key, [...(buckets.get(key) ?? []), person]); };
  for (const person of persons) {
    for (const part of [...new Set(foldParts(person))].sort().slice(0, 2)) put(part, person);
    const digits = person.snils === null ? null : findSnilsDigits(person.snils);
    if (digits !== null) put(digits, person);
  }
  const found = new Map<string, { left: Person; right: Person; sign: RepeatSign }>();
  for (const bucket of buckets.values()) {
    bucket.forEach((left, index) => {
      for (const right of bucket.slice(index + 1)) {
        const sign = findRepeatSign(left, right);
        const key = `${String(Math.min(left.id, right.id))}:${String(Math.max(left.id, right.id))}`;
        if (sign !== null && left.id !== right.id) found.set(key, { left, right, sign });
      }
    });
  }
  return [...found.values()];
}
