/** A person's name as the cards hold it; the patronymic may be absent. */
export type PersonName = { readonly lastName: string; readonly firstName: string; readonly middleName: string | null };

/** «Абрамов Егор» – lists of pupils. */
export function formatListName(name: PersonName): string {
  return `${name.lastName} ${name.firstName}`;
}

/** «Абрамов Егор Николаевич» – documents, and lists where the short name repeats. */
export function formatFullName(name: PersonName): string {
  return [name.lastName, name.firstName, name.middleName].filter(Boolean).join(' ');
}

/** «Абрамова Е. Н.» – staff. */
export function formatInitials(name: PersonName): string {
  const initials = [name.firstName, name.middleName].filter((part): part is string => Boolean(part)).map((part) => `${part.charAt(0)}.`);
  return [name.lastName, ...initials].join(' ');
}
