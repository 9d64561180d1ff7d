import { AppError } from '@shared/contract/app-error';

/** The record as the list shows it after it was saved. */
export function pickSaved<Card extends { readonly id: number }>(cards: readonly Card[], id: number): Card {
  const card = cards.find((one) => one.id === id);
  if (!card) throw new AppError('notFound', { what: 'запись справочника' });
  return card;
}
