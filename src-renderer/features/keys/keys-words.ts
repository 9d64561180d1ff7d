import type { KeyEvent, KeysState } from '@shared/contract/keys-contract';
import { plural } from '@shared/lib/plural';

const NAMES_SHOWN = 12;

/** «10.12.2025 10:00, Лебедев П. А.» */
export function describeEvent({ at, name }: KeyEvent, moment: (instant: string) => string): string {
  return name === null ? moment(at) : `${moment(at)}, ${name}`;
}

/** How many passwords open the file, and whose do not yet. */
export function describeAccounts({ accountsWithEntry, accountsWithout }: KeysState): string {
  const opens = `Базу ${plural(accountsWithEntry, 'открывает пароль', 'открывают пароли', 'открывают пароли')} ${String(accountsWithEntry)} ${plural(accountsWithEntry, 'сотрудника', 'сотрудников', 'сотрудников')}.`;
  if (accountsWithout.length === 0) return opens;
  const rest = accountsWithout.length - NAMES_SHOWN;
  const names = accountsWithout.slice(0, NAMES_SHOWN).join(', ') + (rest > 0 ? ` и ещё ${String(rest)}` : '');
  return `${opens} При следующем входе смогут и другие (${String(accountsWithout.length)}): ${names}.`;
}

/** «около 5 секунд», «около 2 минут» */
export function describeDuration(seconds: number): string {
  if (seconds < 60) return `около ${String(seconds)} ${plural(seconds, 'секунды', 'секунд', 'секунд')}`;
  const minutes = Math.ceil(seconds / 60);
  return `около ${String(minutes)} ${plural(minutes, 'минуты', 'минут', 'минут')}`;
}
