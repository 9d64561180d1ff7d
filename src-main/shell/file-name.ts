const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that Windows and Linux both take, without folders: what a page proposes never leads elsewhere. */
export function makeSafeFileName(proposed: string, extension: string): string {
  const plain = proposed
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, '_')
    .replace(/[. ]+$/, '')
    .slice(0, 150);
  const stem = plain.toLowerCase().endsWith(extension) ? plain.slice(0, -extension.length) : plain;
  const isUsable = /[\p{L}\p{N}]/u.test(stem) && !RESERVED_ON_WINDOWS.test(stem);
  return `${isUsable ? stem : 'Документ'}${extension}`;
}
