import { AppError } from '@shared/contract/app-error';
import { listBlockedFields, type ConsentState } from '@shared/domain/consents';
import type { CalendarDate } from '@shared/lib/calendar-date';
import type { Query } from '../../database/statement-cache';
import { readRegulation } from '../regulation';

type Fields = Readonly<Record<string, unknown>>;

/** LRS-57: is data without a consent refused or only listed. */
export function readConsentMode(query: Query, today: CalendarDate): 'block' | 'warn' {
  return readRegulation(query, today).get('consentMode');
}

/** Refuses what may not be written down yet (PD-02); in the warning mode nothing. */
export function refuseWithoutConsent(query: Query, { state, today }: { readonly state: ConsentState; readonly today: CalendarDate }, before: Fields, after: Fields): void {
  if (listBlockedFields(readConsentMode(query, today), state, before, after).length === 0) return;
  const why = state === 'refused' ? 'зарегистрирован отказ от обработки персональных данных' : 'согласие на обработку персональных данных ещё не зарегистрировано';
  throw new AppError('invalidInput', { what: `${why}: по регламенту школы до согласия записывается только имя` });
}
