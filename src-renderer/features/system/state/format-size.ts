const GIGABYTE = 1024 ** 3;
const MEGABYTE = 1024 ** 2;

/** «1,25 ГБ», «34 МБ», «менее 1 МБ». */
export function formatSize(bytes: number): string {
  if (bytes >= GIGABYTE) return `${(bytes / GIGABYTE).toLocaleString('ru-RU', { maximumFractionDigits: 2 })} ГБ`;
  return bytes >= MEGABYTE ? `${Math.round(bytes / MEGABYTE)} МБ` : 'менее 1 МБ';
}
