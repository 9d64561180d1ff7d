import { compareRussian } from '../../lib/russian-order';
import { formatFullName, formatListName, type PersonName } from './person-name';

/** Order of a class list: surname, name, patronymic (PUP-03). */
export function compareNames(left: PersonName, right: PersonName): number {
  return compareRussian(left.lastName, right.lastName) || compareRussian(left.firstName, right.firstName) || compareRussian(left.middleName ?? '', right.middleName ?? '');
}

/** Persons in the order of a class list with the name to be shown: surname and name, with the patronymic where these repeat among them. */
export function listByName<Person extends PersonName>(persons: readonly Person[]): { readonly person: Person; readonly name: string }[] {
  const counts = new Map<string, number>();
  for (const person of persons) counts.set(formatListName(person), (counts.get(formatListName(person)) ?? 0) + 1);
  return [...persons].sort(compareNames).map((person) => ({ person, name: counts.get(formatListName(person)) === 1 ? formatListName(person) : formatFullName(person) }));
}
