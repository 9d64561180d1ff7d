import { AppError } from '@shared/contract/app-error';
import type { OpenKeyring } from '../../database/keyring/open-keyring';
import type { HandlerContext } from '../handler-context';

export function getOpenKeyring({ storage }: HandlerContext): OpenKeyring {
  if (!storage.keyring) throw new AppError('invalidInput', { what: 'база этой школы лежит на сервере PostgreSQL: ключи и восстановление доступа ведёт его администратор' });
  return storage.keyring;
}
