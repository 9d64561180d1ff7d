import type { FileKind } from '../../lib/file-kind';

/** What a scanned paper may be, and how large. */
export const SCAN_KINDS: readonly FileKind[] = ['pdf', 'jpeg', 'png'];
export const MOST_SCAN_MB = 5;
