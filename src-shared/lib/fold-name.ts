/** Key under which names written by different hands are the same: case, «ё», blanks and dash kinds do not count. */
export function foldName(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/[‐-―−]/g, '-').replace(/\s+/g, ' ').trim();
}
