import { accountsHandlers } from '../features/accounts/accounts-handlers';
import type { Handlers } from '../features/handler-context';
import { printingHandlers } from '../features/printing/printing-handlers';
import { sessionHandlers } from '../features/session/session-handlers';
import { storageHandlers } from '../features/storage/storage-handlers';

/** Every call of the contract with what answers it. The cast goes when the last feature is in. */
export const handlers = {
  ...storageHandlers,
  ...sessionHandlers,
  ...accountsHandlers,
  ...printingHandlers,
} as Handlers;
