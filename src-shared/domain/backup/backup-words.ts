export const BACKUP_REASON_TITLES = {
  schedule: 'по расписанию', manual: 'по кнопке', import: 'перед загрузкой файла', migration: 'перед обновлением базы', promotion: 'перед переводом в новый год', yearClosing: 'перед закрытием года', found: 'найдена в папке',
} as const;

type Judged = { readonly result: 'good' | 'damaged' | 'failed'; readonly state: 'present' | 'removed' | 'missing'; readonly findings: string };

/** What became of a copy: the check, and whether it is still there. */
export function describeCopyState({ result, state, findings }: Judged): string {
  if (result === 'failed') return `Не сделана: ${findings}`;
  if (result === 'damaged') return `Повреждена: ${findings}`;
  if (state === 'removed') return 'Проверена, удалена по сроку';
  return state === 'missing' ? 'Проверена, файла нет на месте' : 'Проверена, цела';
}

/** «56,0 МБ». */
export function formatSize(kilobytes: number): string {
  if (kilobytes < 1024) return `${String(kilobytes)} КБ`;
  const isLarge = kilobytes >= 1024 * 1024;
  return `${(kilobytes / (isLarge ? 1024 * 1024 : 1024)).toFixed(1).replace('.', ',')} ${isLarge ? 'ГБ' : 'МБ'}`;
}
