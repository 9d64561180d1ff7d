import type { AppErrorCode } from '@shared/contract/app-error';
import { formatFailureCode } from '../../../api/failure';

const KNOWN: readonly AppErrorCode[] = ['viewOnly', 'notAllowed', 'notYourPage', 'notYourClass'];

/** Why nothing can be typed on the page. */
export function formatViewOnly(reason: string | null): string {
  return formatFailureCode(KNOWN.find((code) => code === reason) ?? 'viewOnly');
}
