/** «7А» → «7 «А»», as titles of journals write it; a name without a letter stays. */
export function formatClassName(className: string): string {
  const match = /^(\d+)\s*[-–]?\s*«?([^«»\d]+)»?$/u.exec(className.trim());
  return match ? `${match[1]} «${match[2]}»` : className;
}
