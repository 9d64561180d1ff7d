import type { AppErrorCode } from '@shared/contract/app-error';
import { formatAppError } from '@shared/contract/app-error-text';

const KNOWN: readonly AppErrorCode[] = ['viewOnly', 'notAllowed', 'notYourPage', 'notYourClass'];

/** Why nothing can be typed on the page. */
export function formatViewOnly(reason: string | null): string {
  return formatAppError({ code: KNOWN.find((code) => code === reason) ?? 'viewOnly', details: {} });
}
