const NAME = /^school-(\d{4}-\d\d-\d\d)_(\d\d)-(\d\d)-(\d\d)(?:-\d+)?\.db$/;

/** `2025-12-10T18:15:07` → `school-2025-12-10_18-15-07.db`: valid on every system, sorts by time. */
export function formatCopyName(moment: string): string {
  return `school-${moment.slice(0, 10)}_${moment.slice(11, 19).replaceAll(':', '-')}.db`;
}

/** The moment in the name of a copy, `yyyy-MM-ddTHH:mm:ss`; null for other files. */
export function parseCopyName(fileName: string): string | null {
  const match = NAME.exec(fileName);
  return match ? `${String(match[1])}T${String(match[2])}:${String(match[3])}:${String(match[4])}` : null;
}
