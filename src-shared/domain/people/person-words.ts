export const DOCUMENT_KINDS = ['birthCertificate', 'passport', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export const DOCUMENT_KIND_TITLES: Readonly<Record<DocumentKind, string>> = {
  birthCertificate: 'свидетельство о рождении',
  passport: 'паспорт',
  other: 'другой документ',
};

/** How a family wants to be told (PUP-02). */
export const CONTACT_CHANNELS = ['email', 'paper', 'phone', 'diary'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];
export const CONTACT_CHANNEL_TITLES: Readonly<Record<ContactChannel, string>> = {
  email: 'электронная почта',
  paper: 'на бумаге',
  phone: 'телефон',
  diary: 'электронный дневник',
};

/** Who an adult is to the pupil; a school may write its own words besides. */
export const RELATION_TITLES: Readonly<Record<string, string>> = {
  mother: 'мать',
  father: 'отец',
  guardian: 'опекун',
  trustee: 'попечитель',
  fosterParent: 'приёмный родитель',
  grandmother: 'бабушка',
  grandfather: 'дедушка',
  representative: 'законный представитель',
};

export function nameRelation(relation: string): string {
  return RELATION_TITLES[relation] ?? relation;
}
